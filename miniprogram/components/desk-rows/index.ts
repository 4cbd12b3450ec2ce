/** Matters of a desk in a card: mark and chip, what and where, what to do next and who waits. `bind:open` tells which. */
Component({
  properties: { rows: Array },
  methods: {
    onTap ({ currentTarget }: WechatMiniprogram.BaseEvent) { this.triggerEvent('open', { id: currentTarget.dataset.id as string }) }
  }
})
