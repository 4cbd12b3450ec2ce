/**
 * What else can be done, behind 更多: rows as in choice-rows, `bind:choose` tells which, `bind:close` when it is to go. Own, because TDesign's popup
 * would be a sixth of the main package. Stands outside scroll-views, holds no fields.
 */
Component({
  properties: { open: Boolean, title: { type: String, value: '更多' }, rows: Array },
  methods: {
    onChoose ({ detail }: WechatMiniprogram.CustomEvent<{ id: string }>) {
      this.triggerEvent('close')
      this.triggerEvent('choose', detail)
    },
    onClose () { this.triggerEvent('close') },
    /** The page below does not scroll under a finger. */
    onHold () {}
  }
})
