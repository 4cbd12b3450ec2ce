Page({
  data: { refreshing: false, ended: '', colours: ['#E6F0FA', '#E3F4EA', '#FFF3DC'] },

  onRefresh () {
    this.setData({ refreshing: true })
    setTimeout(() => this.setData({ refreshing: false }), 300)
  },

  onEnd () {
    this.setData({ ended: '到底了' })
  }
})
