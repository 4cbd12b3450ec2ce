/** Fixed at the foot of an official's page: the page's one filled button and at most two beside it; a line above them in the slot. `bind:main`, `bind:act` with the id. */
Component({
  properties: { main: String, busy: Boolean, busyText: { type: String, value: '正在提交…' }, acts: { type: Array, value: [] as { id: string, text: string }[] }, line: Boolean },
  methods: {
    onMain () { this.triggerEvent('main') },
    onAct ({ currentTarget }: WechatMiniprogram.BaseEvent) { this.triggerEvent('act', { id: currentTarget.dataset.id as string }) }
  }
})
