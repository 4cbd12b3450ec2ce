Page({
  data: { order: {}, stars: 3, files: [], reasons: ['坏了', '不对', '不要了'], reason: 1 },
  onLoad ({ order }) {
    const { no } = JSON.parse(decodeURIComponent(order))
    this.setData({ order: (wx.getStorageSync('orders') || []).find(one => one.no === no) })
  },
  onRate ({ detail: { value } }) { this.setData({ stars: value }) },
  onAdd ({ detail: { files } }) { this.setData({ files: [...this.data.files, ...files] }) },
  onRemove ({ detail: { index } }) { this.setData({ files: this.data.files.filter((_, at) => at !== index) }) },
  onWheel ({ detail: { value: [reason] } }) { this.setData({ reason }) }
})
