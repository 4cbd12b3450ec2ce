Component({
  options: { multipleSlots: true },
  properties: { show: Boolean, specs: { type: Array, value: [] } },
  data: { chosen: {}, count: 1, complete: false },
  observers: {
    'specs, chosen.**' (specs, chosen) { this.setData({ complete: specs.length > 0 && specs.every(({ id }) => chosen[id]) }) }
  },
  methods: {
    choose ({ currentTarget: { dataset: { spec, value } } }) { this.setData({ [`chosen.${spec}`]: value }) },
    onCount ({ detail: { value } }) { this.setData({ count: value }) },
    onChange ({ detail: { visible } }) { if (!visible) this.triggerEvent('close') },
    confirm () { this.triggerEvent('confirm', { chosen: this.data.chosen, count: this.data.count }) }
  }
})
