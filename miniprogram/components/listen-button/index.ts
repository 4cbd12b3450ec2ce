import { canSay, say, type Saying } from '../../platform/speech'

/** Reads a text aloud, sentence by sentence, each told with `bind:sentence` and its end with `bind:ended`; the same button stops it. Where the phone has no voice it is not there. */
Component({
  properties: { text: String, label: { type: String, value: '听' }, /** Drawn as a button of full height, not as quiet words. */ boxed: Boolean },
  data: { able: false, saying: false },
  lifetimes: {
    attached () { this.setData({ able: canSay() }) },
    detached () { this.stop() }
  },
  pageLifetimes: {
    hide () { this.stop() }
  },
  methods: {
    onTap () {
      if (this.data.saying) return this.stop()
      this.setData({ saying: true })
      sayings.set(this, say(this.data.text, { sentence: index => this.triggerEvent('sentence', { index }), ended: () => this.stop() }))
    },
    stop () {
      sayings.get(this)?.stop()
      sayings.delete(this)
      if (!this.data.saying) return
      this.setData({ saying: false })
      this.triggerEvent('ended')
    }
  }
})

const sayings = new WeakMap<object, Saying>()
