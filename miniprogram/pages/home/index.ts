Page({
  data: { question: '您要办什么？' },

  onSpeak () {
    void wx.showToast({ title: '这一页还在做', icon: 'none' })
  }
})
