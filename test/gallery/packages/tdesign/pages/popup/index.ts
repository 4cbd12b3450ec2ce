Page({
  data: { visible: false },

  onOpen () {
    this.setData({ visible: true })
  },

  onVisible ({ detail }: WechatMiniprogram.CustomEvent<{ visible: boolean }>) {
    this.setData({ visible: detail.visible })
  }
})
