import { screen } from '../../../../platform/screen'
import { signPaper } from '../../../../services/casework'
import { toSign } from '../../../../services/work'
import { forgetWritten, keepWritten, writtenFields, writtenKey } from '../../written'
import { signView } from './view'

screen({
  data: { back: false, reason: '', told: '', backActs: [{ id: 'back', text: '退回' }], keepActs: [{ id: 'back', text: '先不退' }] },
  source () { return toSign(this.query.id) },
  view: signView,

  onAct () { this.setData({ back: !this.data.back, reason: String(writtenFields('sign-back', this.data.matterId ?? '').reason ?? ''), errors: [] }) },
  onReason ({ detail: { value } }: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.setData({ reason: value })
    void keepWritten('sign-back', this.data.matterId ?? '', { reason: value })
  },
  async onMain () {
    const { matterId = '', paperId = '', back } = this.data
    const reason = this.data.reason.trim()
    if (back && reason === '') return this.setData({ errors: [{ field: 'reason', words: '请写为什么退回，要改哪里' }] })
    const act = back ? 'sign-back' : 'sign'
    const done = await this.send(async () => signPaper({ key: await writtenKey(act, matterId), matterId, paperId, ...back ? { back: reason } : {} }))
    if (!done) return
    forgetWritten(act, matterId)
    this.query = {}
    this.setData({ back: false, reason: '', told: back ? '退回了，承办人会看到您的话' : '签发了，书面答复发出去了' })
    wx.pageScrollTo({ scrollTop: 0, duration: 0, fail: () => {} })
    await this.reload()
  }
})
