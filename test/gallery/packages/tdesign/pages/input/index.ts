Page({
  data: { name: '' },

  onChange ({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.setData({ name: detail.value })
  }
})
