Page({
  data: { places: ['甲村', '乙村', '丙村'], place: 1, day: '2026-05-04', sent: '' },

  onSubmit ({ detail }: WechatMiniprogram.CustomEvent<{ value: object }>) {
    this.setData({ sent: JSON.stringify(detail.value) })
  },

  onReset () {
    this.setData({ sent: '清了' })
  },

  onPlace ({ detail }: WechatMiniprogram.PickerChange) {
    this.setData({ place: Number(detail.value) })
  },

  onDay ({ detail }: WechatMiniprogram.PickerChange) {
    this.setData({ day: String(detail.value) })
  }
})
