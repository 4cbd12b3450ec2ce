Page({
  data: { times: 0 },

  onTap () {
    this.setData({ times: this.data.times + 1 })
  }
})
