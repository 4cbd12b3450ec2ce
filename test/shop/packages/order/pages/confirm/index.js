const app = getApp()

Page({
  data: { goods: [], address: null, day: '2026-05-06', note: '' },
  onLoad () { this.setData({ goods: app.globalData.cart.filter(({ checked }) => checked), address: wx.getStorageSync('address') || null }) },
  toAddress () { wx.navigateTo({ url: '/packages/user/pages/addresses/index?choose=1', events: { chosen: address => this.setData({ address }) } }) },
  onDay ({ detail: { value } }) { this.setData({ day: value }) },
  onNote ({ detail: { value } }) { this.data.note = value },
  clear () { this.setData({ day: '2026-05-06' }) },
  submit ({ detail: { value } }) {
    if (!this.data.address) return wx.showToast({ title: '先填地址', icon: 'none' })
    const order = { ...value, note: this.data.note, no: `2026${String((wx.getStorageSync('orders') || []).length + 1).padStart(4, '0')}`, goods: this.data.goods, address: this.data.address, status: 0 }
    wx.showLoading({ title: '提交中', mask: true })
    wx.requestPayment({
      timeStamp: '', nonceStr: '', package: `prepay=${order.no}`, signType: 'MD5', paySign: '',
      success: () => { order.status = 1 },
      complete: () => {
        wx.hideLoading()
        wx.setStorageSync('orders', [order, ...wx.getStorageSync('orders') || []])
        app.saveCart(app.globalData.cart.filter(({ checked }) => !checked))
        wx.redirectTo({ url: `../list/index?tab=${order.status}` })
      }
    })
  }
})
