import { showSeconds } from '../../platform/numbers'
import { record, type Ending, type Recording } from '../../platform/recorder'
import { choose, setting, type Settings } from '../../platform/settings'
import { hint, recorded } from './view'

type Tongue = Settings['tongue']
const tongues: Record<Tongue, string> = { mandarin: '普通话', sichuan: '四川话', cantonese: '粤语' }

/**
 * Speaks instead of typing: tap to start, tap to stop, never hold. Each piece of 30 seconds comes with `bind:piece` as soon as it is there;
 * `bind:words` has what is being recognised; `bind:state` tells whether 说完了 is the page's filled button now.
 */
Component({
  properties: {
    /** Seconds recorded before, from the draft. */
    seconds: Number,
    /** Whether there is text for what was recorded. */
    hasWords: Boolean,
    /** Nothing else on the page is filled: then the start is. */
    main: Boolean
  },
  data: { on: false, clock: '', before: '', hint: '', why: '' as Ending | '', tongue: tongues[setting('tongue')] },
  observers: {
    'seconds, hasWords, why' (seconds: number, hasWords: boolean, why: Ending | '') { this.setData({ before: recorded(seconds), hint: hint(why, seconds, hasWords) }) }
  },
  lifetimes: {
    detached () { this.onStop() }
  },
  pageLifetimes: {
    hide () { this.onStop() }
  },
  methods: {
    onStart () {
      if (this.data.on) return
      this.setData({ on: true, clock: '0:00', why: '' })
      this.triggerEvent('state', { on: true })
      let ticks = 0
      const timer = setInterval(() => this.setData({ clock: showSeconds(++ticks) }), 1_000)
      recordings.set(this, record({
        words: text => this.triggerEvent('words', { text }),
        piece: piece => this.triggerEvent('piece', piece),
        ended: why => {
          clearInterval(timer)
          recordings.delete(this)
          this.setData({ on: false, why })
          this.triggerEvent('state', { on: false })
        }
      }))
    },
    onStop () { recordings.get(this)?.stop() },
    onSettings () { wx.openSetting({}) },
    onTongue () {
      const all = Object.keys(tongues) as Tongue[]
      wx.showActionSheet({
        itemList: all.map(tongue => tongues[tongue]),
        success: ({ tapIndex }) => { choose('tongue', all[tapIndex]!); this.setData({ tongue: tongues[all[tapIndex]!] }) },
        fail: () => {}
      })
    }
  }
})

const recordings = new WeakMap<object, Recording>()
