const goods = require('../../services/goods')

Page({
  data: { tree: [], kind: 'k0', into: '' },
  onLoad () { goods.tree().then(tree => this.setData({ tree }, () => this.measure())) },
  measure () {
    const query = wx.createSelectorQuery().in(this)
    query.selectAll('.kind').boundingClientRect()
    query.select('.right').scrollOffset()
    query.exec(([places, { scrollTop }]) => { this.tops = places.map(({ top }) => top - places[0].top + scrollTop) })
  },
  onKind ({ detail: { value } }) { this.setData({ kind: value, into: value }) },
  onScroll ({ detail: { scrollTop } }) { this.scrolled = scrollTop },
  open ({ currentTarget: { dataset: { id } } }) { wx.navigateTo({ url: `/packages/goods/pages/details/index?id=${id}` }) }
})
