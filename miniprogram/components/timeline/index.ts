import { now } from '../../platform/clock'
import { shownEntries, type Entry, type ShownEntry } from './view'

const PAGE = 20

/** What happened to a matter, newest first, each with its next step and day. */
Component({
  properties: { entries: Array },
  data: { shown: [] as ShownEntry[], more: false, room: PAGE },
  observers: {
    'entries, room' (entries: Entry[], room: number) { this.setData({ shown: shownEntries(entries, now(), room), more: entries.length > room }) }
  },
  methods: {
    onMore () { this.setData({ room: this.data.room + PAGE }) }
  }
})
