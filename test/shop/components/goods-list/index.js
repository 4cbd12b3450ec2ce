Component({
  options: { pureDataPattern: /^_/ },
  properties: { list: { type: Array, value: [] }, watched: Boolean },
  data: { _seen: 0 },
  relations: { '../goods-card/index': { type: 'descendant' } },
  observers: { 'list.**' (list) { this.triggerEvent('count', { count: list.length }) } },
  methods: {
    onOpen ({ detail, currentTarget }) { this.triggerEvent('open', { ...detail, index: currentTarget.dataset.index }) },
    onSeen () { this.data._seen += 1; this.triggerEvent('seen', { seen: this.data._seen }) },
    cards () { return this.getRelationNodes('../goods-card/index').length }
  }
})
