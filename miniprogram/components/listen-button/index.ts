import { canSay, say, type Saying } from '../../platform/speech'

/** Reads a text aloud, sentence by sentence; the same button stops it. Where the phone has no voice it is not there. */
Component({
  properties: { text: String, label: { type: String, value: '听' } },
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
      if (this.data.saying) this.setData({ saying: false })
    }
  }
})

const sayings = new WeakMap<object, Saying>()
