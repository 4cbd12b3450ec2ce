import Toast from '@vant/weapp/toast/toast'

Page({
  data: {
    open: false, options: [{ text: '全部', value: 0 }, { text: '在办', value: 1 }], files: [{ url: '/images/square.svg', name: '一', isImage: true }],
    tree: [{ text: '甲村', children: [{ text: '一组', id: 1 }, { text: '二组', id: 2 }] }]
  },

  onOpen () {
    this.setData({ open: true })
  },

  onClose () {
    this.setData({ open: false })
  },

  onToast () {
    Toast({ context: this, message: '好了' })
  }
})
