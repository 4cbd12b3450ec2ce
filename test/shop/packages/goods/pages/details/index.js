import Toast from 'tdesign-miniprogram/toast/index'
import { one, page } from '../../../../services/goods'

const app = getApp()

Page({
  data: { goods: {}, images: [], open: false, chosen: '', liked: false, near: [], from: '', fly: {} },
  onLoad ({ id }) {
    this.getOpenerEventChannel().on('goods', ({ from }) => this.setData({ from }))
    Promise.all([one(id), page(0, 3)]).then(([goods, { list }]) => {
      this.setData({ goods, images: [goods.thumb, '/images/a.png'], near: list })
      wx.setNavigationBarTitle({ title: goods.title })
    })
  },
  onReady () { wx.nextTick(() => { this.ready = true }) },
  onShareAppMessage ({ from, target }) { return { title: `${from} ${target ? target.dataset.id || '' : ''}${this.data.goods.title}`, imageUrl: this.data.goods.thumb } },
  onImage ({ detail: { index } }) { wx.previewImage({ urls: this.data.images, current: this.data.images[index] }) },
  openSpecs () { this.setData({ open: true }) },
  closeSpecs () { this.setData({ open: false }) },
  like () {
    this.setData({ liked: !this.data.liked })
    this.animate('.like', [{ scale: [1, 1] }, { scale: [1.3, 1.3], ease: 'ease-out' }, { scale: [1, 1] }], 100, () => this.clearAnimation('.like'))
  },
  buy ({ detail: { chosen, count } }) {
    const { goods } = this.data
    const names = goods.specs.map(({ id, values }) => values.find(value => value.id === chosen[id]).title).join('、')
    const animation = wx.createAnimation({ duration: 50 })
    this.setData({ open: false, chosen: names, fly: animation.translateX(50).opacity(0.2).step().translateX(0).opacity(1).step().export() })
    app.saveCart([...app.globalData.cart, { id: goods.id, title: goods.title, price: goods.price, thumb: goods.thumb, spec: names, count, checked: true }])
    this.getOpenerEventChannel().emit('bought', { count })
    Toast({ context: this, selector: '#t-toast', theme: 'success', message: '好了' })
  }
})
