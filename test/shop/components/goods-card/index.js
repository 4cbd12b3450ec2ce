const seen = require('../../behaviors/seen')

Component({
  behaviors: [seen],
  externalClasses: ['card-class'],
  options: { multipleSlots: true, addGlobalClass: true },
  properties: {
    goods: { type: Object, value: null, observer (goods) { if (goods) this.setData({ cardId: `card-${goods.id}` }) } }
  },
  relations: { '../goods-list/index': { type: 'ancestor', linked (list) { this.list = list } } },
  methods: {
    onTap (event) { this.triggerEvent('open', { goods: event.currentTarget.dataset.goods }) },
    onAdd () { this.triggerEvent('add', { goods: this.data.goods }, { bubbles: true, composed: true }) }
  }
})
