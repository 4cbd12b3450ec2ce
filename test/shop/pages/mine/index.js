Page({
  data: { user: {}, orders: [{ name: '待付款', icon: 'wallet', badge: { count: 2 } }, { name: '待发货', icon: 'deliver' }, { name: '待收货', icon: 'package' }, { name: '售后', icon: 'exchang' }], hours: '9:00-17:00', locked: false, code: '' },
  onShow () { wx.checkSession({ fail: () => wx.login() }) },
  onUser () { wx.getUserProfile({ desc: '显示昵称', success: ({ userInfo }) => this.setData({ user: userInfo }) }) },
  onService () { this.setData({ locked: true }) },
  unlock ({ detail: { visible } }) { this.setData({ locked: visible }) },
  async onScan () { try { this.setData({ code: (await wx.scanCode()).result }) } catch (error) { wx.showToast({ title: error.errMsg, icon: 'none' }) } }
})
