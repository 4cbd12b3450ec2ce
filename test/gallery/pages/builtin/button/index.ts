Page({
  data: { told: '' },

  onTold ({ detail }: WechatMiniprogram.CustomEvent<{ errMsg: string }>) {
    this.setData({ told: detail.errMsg })
  },

  onShareAppMessage () {
    return { title: '样品' }
  }
})
