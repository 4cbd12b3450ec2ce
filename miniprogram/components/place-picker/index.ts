import { choices, placeName, type Place, type Village } from './view'

/** A place from the town's own list: the village, then its group. It opens in the page, and location is never waited for. */
Component({
  properties: {
    villages: Array,
    value: { type: Object, value: null as unknown as object },
    /** A second line: 您家所在的地方. */
    sub: String,
    bad: Boolean
  },
  data: { name: '', open: false, villageId: '', title: '', rows: [] as { id: string, text: string }[] },
  observers: {
    'villages, value' (villages: Village[], value: Place | null) { this.setData({ name: placeName(villages, value) }) },
    'villages, open, villageId' (villages: Village[], open: boolean, villageId: string) { if (open) this.setData(choices(villages, villageId)) }
  },
  methods: {
    onOpen () { this.setData({ open: !this.data.open, villageId: '' }) },
    onOtherVillage () { this.setData({ villageId: '' }) },
    onChoose ({ detail: { id } }: WechatMiniprogram.CustomEvent<{ id: string }>) {
      const villages = this.data.villages as Village[]
      const village = villages.find(({ id: villageId }) => villageId === id)
      if (village && village.groups.length > 0) return this.setData({ villageId: id })
      this.setData({ open: false })
      this.triggerEvent('change', village ? { villageId: id } : { villageId: this.data.villageId, groupId: id })
    }
  }
})
