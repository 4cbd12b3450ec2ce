import { fileUrls } from '../../../../services/media'

/** 听原话: what the person recorded, piece after piece; the same button stops it. An address is asked for when it is tapped, because it is good for minutes only. */
Component({
  properties: { matterId: String, recordings: { type: Array, value: [] as string[] } },
  data: { on: false, failed: false },
  lifetimes: {
    detached () { this.stop() }
  },
  pageLifetimes: {
    hide () { this.stop() }
  },
  methods: {
    async onTap () {
      if (this.data.on) return this.stop()
      this.setData({ on: true, failed: false })
      try {
        const { files } = await fileUrls(this.data.matterId, this.data.recordings as string[])
        if (this.data.on) this.play(files.map(({ url }) => url))
      } catch {
        this.setData({ on: false, failed: true })
      }
    },
    play (urls: string[]) {
      const [url, ...rest] = urls
      if (url === undefined) return this.stop()
      const sound = wx.createInnerAudioContext()
      sounds.set(this, sound)
      sound.onEnded(() => { sound.destroy(); this.play(rest) })
      sound.onError(() => { this.stop(); this.setData({ failed: true }) })
      sound.src = url
      sound.play()
    },
    stop () {
      sounds.get(this)?.destroy()
      sounds.delete(this)
      if (this.data.on) this.setData({ on: false })
    }
  }
})

const sounds = new WeakMap<object, WechatMiniprogram.InnerAudioContext>()
