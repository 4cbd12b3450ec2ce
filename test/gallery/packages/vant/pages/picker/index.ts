Page({
  data: { units: ['镇自然资源所', '镇水利站', '镇司法所'], chosen: '' },

  onConfirm ({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.setData({ chosen: detail.value })
  }
})
