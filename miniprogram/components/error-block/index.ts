import type { Act, Failure } from '../../platform/failure'
import { goHome } from '../../platform/pages'
import { dial, town } from '../../platform/town'

const buttons: Record<Act, { text: string, icon: string }> = {
  retry: { text: '再试一次', icon: 'refresh' },
  latest: { text: '看最新的', icon: 'refresh' },
  home: { text: '回首页', icon: 'home' },
  call: { text: '打电话问', icon: 'call' },
  keep: { text: '存着', icon: 'download' },
  ok: { text: '知道了', icon: '' }
}

/**
 * Something did not go well: what, that nobody is to blame, what can be done, and a number to say on the phone. A whole page of it, a `banner`
 * above a form that was not taken, or a `part` of a page. Each button is an event of its name: retry, latest, keep, ok.
 */
Component({
  properties: { failure: Object, banner: Boolean, part: Boolean },
  data: { acts: [] as { act: Act, text: string, icon: string }[] },
  observers: {
    failure (failure: Failure | null) { this.setData({ acts: (failure?.acts ?? []).map(act => ({ act, ...buttons[act] })) }) }
  },
  methods: {
    onRetry () { this.triggerEvent('retry') },
    onAct ({ currentTarget }: WechatMiniprogram.BaseEvent) {
      const act = currentTarget.dataset.act as Act
      if (act === 'home') goHome()
      else if (act === 'call') dial(town().phone)
      else this.triggerEvent(act)
    }
  }
})
