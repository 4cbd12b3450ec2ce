/** A row that can be chosen. With `kind` go it opens something, with radio or box it only turns on and off: radio buttons never go on by themselves. */
interface Row { id: string, text: string, sub?: string, icon?: string, /** At the right edge: a count, a date. */ end?: string, strong?: boolean }

Component({
  properties: {
    rows: Array,
    kind: { type: String, value: 'go' },
    /** The chosen id; of boxes, a list of ids. */
    value: { type: null, value: '' } as unknown as StringConstructor,
    /** What is chosen, for a screen reader. */
    label: String
  },
  data: { shown: [] as (Row & { on: boolean })[] },
  observers: {
    'rows, value' (rows: Row[], value: string | string[]) {
      this.setData({ shown: rows.map(row => ({ ...row, on: Array.isArray(value) ? value.includes(row.id) : value === row.id })) })
    }
  },
  methods: {
    onTap ({ currentTarget }: WechatMiniprogram.BaseEvent) {
      const id = currentTarget.dataset.id as string
      const value = this.data.value as string | string[]
      if (this.data.kind !== 'box') this.triggerEvent('choose', { id })
      else this.triggerEvent('choose', { id, value: value.includes(id) ? [...value].filter(other => other !== id) : [...value, id] })
    }
  }
})
