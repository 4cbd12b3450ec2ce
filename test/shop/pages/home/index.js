import Toast from 'tdesign-miniprogram/toast/index'
import { page as goodsPage } from '../../services/goods'

const app = getApp()
const size = 20

Page({
  data: { list: [], status: 0, tab: 'all', tabs: [{ label: '精选', value: 'all' }, { label: '本地', value: 'near' }], banners: ['/images/a.png', '/images/b.png'], banner: 0, scrollTop: 0, seen: 0 },
  private: { loading: false },

  onLoad () {
    const { top, height, left } = wx.getMenuButtonBoundingClientRect()
    const { statusBarHeight, windowWidth } = wx.getWindowInfo ? wx.getWindowInfo() : wx.getSystemInfoSync()
    this.setData({ top: statusBarHeight, bar: (top - statusBarHeight) * 2 + height, right: windowWidth - left })
    this.load(true)
  },
  onPullDownRefresh () { this.load(true).then(() => wx.stopPullDownRefresh()) },
  onReachBottom () { if (this.data.status === 0) this.load(false) },
  onPageScroll ({ scrollTop }) { this.setData({ scrollTop }) },
  onShareAppMessage () { return { title: '小店', path: '/pages/home/index' } },

  async load (fresh) {
    if (this.private.loading) return
    this.private.loading = true
    this.setData({ status: 1 })
    const from = fresh ? 0 : this.data.list.length
    const { list, more } = await goodsPage(from, size)
    this.private.loading = false
    this.setData({ list: fresh ? list : this.data.list.concat(list), status: more ? 0 : 2 })
  },
  onBanner ({ detail: { current, source } }) { if (source) this.setData({ banner: current }) },
  onTab ({ detail: { value } }) { this.setData({ tab: value }); this.load(true) },
  onSeen ({ detail: { seen } }) { this.data.seen = seen },
  toSearch () { wx.navigateTo({ url: '/packages/goods/pages/search/index' }) },
  onOpen ({ detail: { goods } }) {
    wx.navigateTo({ url: `/packages/goods/pages/details/index?id=${goods.id}`, events: { bought: ({ count }) => { this.bought = count } }, success: ({ eventChannel }) => eventChannel.emit('goods', { from: 'home' }) })
  },
  onAdd ({ detail: { goods } }) {
    app.saveCart([...app.globalData.cart, { ...goods, count: 1, checked: true, spec: '默认' }])
    wx.setTabBarBadge({ index: 2, text: String(app.globalData.cart.length) })
    Toast({ context: this, selector: '#t-toast', message: '加进购物车了' })
  }
})
