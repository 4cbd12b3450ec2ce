Page({
  data: { value: [4, 3] },

  onTurn ({ detail }: WechatMiniprogram.PickerViewChange) {
    this.setData({ value: detail.value })
  }
})
