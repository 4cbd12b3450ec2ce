Page({
  data: { open: false },

  onTurn () {
    this.setData({ open: !this.data.open })
  }
})
