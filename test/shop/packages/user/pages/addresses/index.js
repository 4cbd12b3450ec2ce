Page({
  data: { list: [], choosing: false },
  onLoad ({ choose }) { this.setData({ choosing: Boolean(choose) }) },
  onShow () { this.setData({ list: wx.getStorageSync('addresses') || [] }) },
  add () { wx.navigateTo({ url: '../address/index' }) },
  wechat () {
    wx.chooseAddress({ success: ({ userName, telNumber, provinceName, cityName, countyName, detailInfo }) => this.save({ name: userName, phone: telNumber, region: provinceName + cityName + countyName, detail: detailInfo }) })
  },
  save (address) {
    const list = [...this.data.list, { ...address, id: this.data.list.length + 1 }]
    wx.setStorageSync('addresses', list)
    this.setData({ list })
  },
  onChoose ({ currentTarget: { dataset: { index } } }) {
    const address = this.data.list[index]
    wx.setStorageSync('address', address)
    if (!this.data.choosing) return
    this.getOpenerEventChannel().emit('chosen', address)
    wx.navigateBack()
  }
})
