import { words } from './view'

/**
 * Under the title: how old the content is. Its room is made when the page is shown; what comes later lies over the page and what goes
 * leaves its room, so that nothing moves under a finger.
 */
Component({
  properties: { offline: Boolean, keptAt: String, form: Boolean },
  data: { text: '', room: false, over: false },
  observers: {
    'offline, keptAt, form' (offline: boolean, keptAt: string, form: boolean) {
      const text = words(offline, keptAt, form)
      if (text === this.data.text) return
      if (!settled.has(this)) this.setData({ text, room: text !== '' })
      else this.setData({ text: text || (this.data.room ? '有网了' : ''), over: !this.data.room && text !== '' })
    }
  },
  lifetimes: {
    ready () { settled.add(this) },
    detached () { settled.delete(this) }
  },
  pageLifetimes: {
    show () {
      const text = words(this.data.offline, this.data.keptAt, this.data.form)
      if (settled.has(this) && (text !== this.data.text || !this.data.room)) this.setData({ text, room: text !== '', over: false })
    }
  },
  methods: {
    onClose () { if (this.data.over) this.setData({ over: false }) }
  }
})

/** Bars whose page is on the screen already. */
const settled = new WeakSet<object>()
