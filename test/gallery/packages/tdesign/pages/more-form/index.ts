import ActionSheet from 'tdesign-miniprogram/action-sheet/index'
import Toast from 'tdesign-miniprogram/toast/index'

Page({
  data: {
    open: '', city: ['a'], rules: { name: [{ required: true, message: '请写姓名' }] }, form: { name: '' },
    options: [{ value: 'a', label: '甲' }, { value: 'b', label: '乙' }],
    chosen: ['1', '11'], tree: [{ label: '一', value: '1', children: [{ label: '一一', value: '11' }, { label: '一二', value: '12' }] }]
  },

  onOpen ({ currentTarget }: WechatMiniprogram.CustomEvent) {
    this.setData({ open: currentTarget.dataset.name as string })
  },

  onClose () {
    this.setData({ open: '' })
  },

  onPick ({ detail }: WechatMiniprogram.CustomEvent<{ value: string[] }>) {
    this.setData({ open: '', city: detail.value })
  },

  onToast () {
    Toast({ context: this, selector: '#t-toast', message: '好了', theme: 'success' })
  },

  onSheet () {
    ActionSheet.show({ context: this, selector: '#t-action-sheet', items: ['一', '二'], align: 'center', description: '' })
  }
})
