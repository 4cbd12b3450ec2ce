/** Matters in a card: what (where), chip and mark, date, in that order. `rows` come from a view; `bind:open` tells which. */
Component({
  properties: { rows: Array },
  methods: {
    onTap ({ currentTarget }: WechatMiniprogram.BaseEvent) { this.triggerEvent('open', { id: currentTarget.dataset.id as string }) }
  }
})
