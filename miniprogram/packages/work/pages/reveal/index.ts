import { now } from '../../../../platform/clock'
import { screen } from '../../../../platform/screen'
import { revealIdentity } from '../../../../services/casework'
import { acting } from '../../acting'
import { identityRows, revealView } from './view'

let closing = 0

screen({
  data: { reason: '', identity: [] as { label: string, value: string }[], over: false },
  source () { return acting('reveal', this.query.id ?? '') },
  view: revealView,

  onReason ({ detail: { value } }: WechatMiniprogram.CustomEvent<{ value: string }>) { this.setData({ reason: value }) },
  async onMain () {
    const { matterId = '', reason } = this.data
    const found = await this.send(() => revealIdentity({ matterId, reason }))
    if (!found) return
    this.setData({ identity: identityRows(found), over: false })
    closing = setTimeout(() => this.hide(true), Math.max(0, found.until - now())) as unknown as number
  },
  hide (over: boolean) {
    clearTimeout(closing)
    this.setData({ identity: [], over })
  },
  onHide () { this.hide(this.data.identity.length > 0) },
  onUnload () { clearTimeout(closing) }
})
