Page({
  data: { ground: '#F4F6F8', title: '页面', open: false },

  onChange () {
    this.setData({ ground: '#E6F0FA', title: '换了' })
  },

  onOpen () {
    this.setData({ open: true })
  },

  onLeave () {
    this.setData({ open: false })
  }
})
