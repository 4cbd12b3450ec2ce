Page({
  data: { steps: [{ text: '收到', desc: '3 月 2 日' }, { text: '办理', desc: '正在办' }, { text: '答复', desc: '' }] }
})
