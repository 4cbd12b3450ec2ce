/**
 * A button of this product. `kind` main is the page's one filled button; `size` big has room for a second line. While `busy` it says `busyText`
 * and does nothing. A tap reaches the page as `bind:press`.
 */
Component({
  properties: {
    text: String,
    sub: String,
    icon: String,
    kind: { type: String, value: 'plain' },
    size: String,
    busy: Boolean,
    busyText: { type: String, value: '请稍等…' },
    /** What a screen reader says, with the object: 催一次，水渠堵了. */
    label: String,
    /** `getPhoneNumber` asks WeChat for the number; the code comes with `bind:number`. */
    openType: String
  },
  methods: {
    onTap () {
      if (!this.data.busy) this.triggerEvent('press')
    },
    onNumber ({ detail }: WechatMiniprogram.CustomEvent<{ code?: string }>) {
      if (detail.code) this.triggerEvent('number', { code: detail.code })
    }
  }
})
