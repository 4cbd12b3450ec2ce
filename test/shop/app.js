import updateManager from './utils/update'
import bus from '~/utils/bus'

App({
  globalData: { cart: [], user: null },
  bus,
  onLaunch (options) {
    this.globalData.scene = options.scene
    this.globalData.cart = wx.getStorageSync('cart') || []
    wx.onNetworkStatusChange(({ isConnected }) => { this.globalData.online = isConnected })
  },
  onShow () { updateManager() },
  saveCart (cart) {
    this.globalData.cart = cart
    wx.setStorageSync('cart', cart)
    this.bus.emit('cart', cart.reduce((sum, { count }) => sum + count, 0))
  }
})
