import { showSeconds } from '../../../../platform/numbers'

/** Plays recordings one after the other; the same button stops them. `paths` are files of the phone or addresses. */
Component({
  properties: { paths: Array, seconds: Number },
  data: { playing: false, length: '' },
  observers: {
    seconds (seconds: number) { this.setData({ length: seconds > 0 ? showSeconds(seconds) : '' }) }
  },
  lifetimes: {
    detached () { this.stop() }
  },
  pageLifetimes: {
    hide () { this.stop() }
  },
  methods: {
    onTap () {
      if (this.data.playing) return this.stop()
      this.setData({ playing: true })
      this.play(0)
    },
    play (index: number) {
      const path = (this.data.paths as string[])[index]
      if (path === undefined) return this.stop()
      const sound = wx.createInnerAudioContext()
      sounds.set(this, sound)
      sound.onEnded(() => { sound.destroy(); this.play(index + 1) })
      sound.onError(() => this.stop())
      sound.src = path
      sound.play()
    },
    stop () {
      sounds.get(this)?.destroy()
      sounds.delete(this)
      if (this.data.playing) this.setData({ playing: false })
    }
  }
})

const sounds = new WeakMap<object, WechatMiniprogram.InnerAudioContext>()
