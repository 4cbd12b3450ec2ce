import { deskRows, type Desk } from './view'

/** One of many units: those that fit best, the rest behind 其他单位. `bind:choose` tells which. */
Component({
  properties: { label: String, desks: { type: Array, value: [] as Desk[] }, value: String },
  data: { all: false, rows: [] as { id: string, text: string, sub: string }[], others: 0 },
  observers: {
    'desks, value, all' (desks: Desk[], value: string, all: boolean) { this.setData(deskRows(desks, value, all)) }
  },
  methods: {
    onChoose ({ detail }: WechatMiniprogram.CustomEvent<{ id: string }>) { this.triggerEvent('choose', detail) },
    onAll () { this.setData({ all: true }) }
  }
})
