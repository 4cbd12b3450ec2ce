import Message from 'tdesign-miniprogram/message/index'

Component({
  data: { name: '', phone: '', region: '', code: '', detail: '', main: false, open: false, complete: false, options: [{ label: '某省', value: '1', children: [{ label: '某市', value: '11', children: [{ label: '木桥镇', value: '111' }, { label: '石桥镇', value: '112' }] }] }] },
  observers: { 'name, phone, region, detail' (name, phone, region, detail) { this.setData({ complete: Boolean(name && phone.length === 11 && region && detail) }) } },
  methods: {
    onPhone ({ detail: { value } }) { this.setData({ phone: value }) },
    onDetail ({ detail: { value } }) { this.setData({ detail: value }) },
    onMain ({ detail: { value } }) { this.setData({ main: value }) },
    openRegion () { this.setData({ open: true }) },
    closeRegion () { this.setData({ open: false }) },
    onRegion ({ detail: { value, selectedOptions } }) { this.setData({ code: value, region: selectedOptions.map(({ label }) => label).join('') }) },
    save () {
      const { name, phone, region, detail, main } = this.data
      if (!/^1\d{10}$/.test(phone)) return Message.error({ context: this, offset: [20, 32], content: '手机号不对' })
      const previous = getCurrentPages().slice(-2)[0]
      previous.save({ name, phone, region, detail, main })
      wx.navigateBack({ delta: 1 })
    }
  }
})
