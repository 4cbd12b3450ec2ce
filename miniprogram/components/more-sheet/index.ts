/** What else can be done, behind 更多. Rows as in choice-rows; `bind:choose` tells which. Stands outside scroll-views, holds no fields. */
Component({
  properties: { open: Boolean, title: { type: String, value: '更多' }, rows: Array },
  methods: {
    onChoose ({ detail }: WechatMiniprogram.CustomEvent<{ id: string }>) {
      this.triggerEvent('close')
      this.triggerEvent('choose', detail)
    },
    onClose () { this.triggerEvent('close') },
    onVisible ({ detail }: WechatMiniprogram.CustomEvent<{ visible: boolean }>) { if (!detail.visible) this.onClose() }
  }
})
