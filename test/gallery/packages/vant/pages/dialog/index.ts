import Dialog from '@vant/weapp/dialog/dialog'

Page({
  data: { answer: '' },

  onOpen () {
    void Dialog.confirm({ context: this, title: '退回？', message: '材料不全，退回补齐。' }).then(() => this.setData({ answer: '退回了' }), () => this.setData({ answer: '没有退' }))
  }
})
