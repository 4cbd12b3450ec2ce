/** A field for sentences: its name, a hint, what is wrong in it, and how much is written. `bind:change` has the value. */
Component({
  properties: { label: String, hint: String, error: String, value: String, max: { type: Number, value: 1_000 }, placeholder: String, /** One line only. */ short: Boolean, type: { type: String, value: 'text' }, /** Beside the name: what is still missing. */ note: String, focus: Boolean },
  data: { autosize: { minHeight: 104 } },
  methods: {
    onChange ({ detail }: WechatMiniprogram.CustomEvent) { this.triggerEvent('change', { value: detail as unknown as string }) }
  }
})
