import Dialog from 'tdesign-miniprogram/dialog/index'

Page({
  data: { visible: false, answer: '' },

  onOpen () {
    this.setData({ visible: true })
  },

  onConfirm () {
    this.setData({ visible: false, answer: '撤回了' })
  },

  onCancel () {
    this.setData({ visible: false, answer: '留着' })
  },

  onCall () {
    void Dialog.confirm({ context: this, selector: '#t-dialog', title: '删掉草稿？', content: '删掉后找不回来。', confirmBtn: '删掉', cancelBtn: '留着' }).then(() => this.setData({ answer: '删掉了' }), () => this.setData({ answer: '没有删' }))
  }
})
