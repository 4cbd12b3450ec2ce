Page({
  data: { tab: 0, tabs: ['待付款', '待发货', '待收货', '售后'], orders: [], refreshing: false },
  onLoad ({ tab = 0 }) { this.setData({ tab: Number(tab) }) },
  onShow () { this.show() },
  show () { this.setData({ orders: (wx.getStorageSync('orders') || []).filter(({ status }) => status === this.data.tab).map(order => ({ ...order, code: encodeURIComponent(JSON.stringify({ no: order.no })) })) }) },
  onTab ({ detail: { value } }) { this.setData({ tab: value }, this.show) },
  refresh () { this.setData({ refreshing: true }); setTimeout(() => { this.show(); this.setData({ refreshing: false }) }, 20) }
})
