const app = getApp()

Page({
  data: { cart: [] },
  onLoad () { this.off = app.bus.on('cart', () => this.show()) },
  onShow () { this.show() },
  onUnload () { this.off() },
  show () { this.setData({ cart: app.globalData.cart.map((item, index) => ({ ...item, key: `${item.id}-${index}` })) }) },
  change (index, changes) {
    app.saveCart(this.data.cart.map((item, at) => at === index ? { ...item, ...changes } : item))
  },
  onCheck ({ detail: { checked }, currentTarget }) { this.change(currentTarget.dataset.index, { checked }) },
  onCount ({ detail: { value }, currentTarget }) { this.change(currentTarget.dataset.index, { count: value }) },
  onAll ({ detail: { checked } }) { app.saveCart(this.data.cart.map(item => ({ ...item, checked }))) },
  onDelete ({ currentTarget }) {
    wx.showModal({ title: '删掉吗', content: this.data.cart[currentTarget.dataset.index].title, success: ({ confirm }) => { if (confirm) app.saveCart(this.data.cart.filter((_, at) => at !== currentTarget.dataset.index)) } })
  },
  onPay () { wx.navigateTo({ url: '/packages/order/pages/confirm/index' }) }
})
