import { now } from '../../../../platform/clock'
import { dayOf, showDate } from '../../../../platform/dates'
import { goHome } from '../../../../platform/pages'
import { screen } from '../../../../platform/screen'
import { draft as draftAt, type Draft } from '../../../../services/drafts'
import { fileDraft } from '../../../../services/filing'
import { ownMatters } from '../../../../services/petition'
import { me } from '../../../../services/session'
import { keepReceipt } from '../../form/receipt'
import { changeDraft } from '../../form/draft'
import { openOwn } from '../../form/pages'
import { wordsAt } from '../../form/fields'
import { checkErrors, checkView, likeOne, services } from './view'

type Told<T extends object> = WechatMiniprogram.CustomEvent<T>
const empty: Draft = { key: '', startedAt: 0, changedAt: 0, answers: {}, photos: [], recordings: [], ready: false }

screen({
  data: {
    ...checkView(empty, undefined), services, choosing: false, sendingWords: '', like: '', likeId: '', wrong: {} as Record<string, string>,
    consent: [{ id: 'truthful', text: '我说的是真实情况；同意为办这件事使用上面的信息' }],
    mediations: [{ id: 'yes', text: '愿意' }, { id: 'no', text: '先不' }]
  },
  draft: empty,

  onLoad () { this.seek() },
  onShow () {
    const draft = draftAt(this.query.draft ?? '')
    if (!draft) return goHome() // it is filed
    this.draft = draft
    this.paint()
  },

  paint () { this.show({ ...checkView(this.draft, me.kept()?.value) }) },
  change (work: (answers: Draft['answers']) => void) {
    this.draft = changeDraft(this.draft, ({ answers }) => work(answers)).draft
    this.paint()
  },
  /** Among what the phone has already: nothing is asked of the cloud, and nothing waits. */
  seek () {
    const like = likeOne(draftAt(this.query.draft ?? '')?.answers.text ?? '', ownMatters('all').kept()?.value.rows ?? [])
    if (like) this.setData({ like: `您 ${showDate(dayOf(like.createdAt), now())}提过像的一件，要补充到那件里吗？`, likeId: like.matterId })
  },

  onEdit ({ currentTarget }: WechatMiniprogram.BaseEvent) {
    const { page } = currentTarget.dataset as { page?: string }
    if (page) openOwn(page, { draft: this.draft.key, edit: '1' })
    else this.setData({ choosing: true })
  },
  onLike () { openOwn('supplement', { id: this.data.likeId, draft: this.draft.key }) },
  onService ({ detail: { id } }: Told<{ id: string }>) { this.change(answers => { answers.service = id as Draft['answers']['service'] }) },
  onCloseSheet () { this.setData({ choosing: false }) },
  onUrgent () { this.change(answers => { answers.urgent = !answers.urgent }) },
  onMediation ({ detail: { id } }: Told<{ id: string }>) { this.change(answers => { answers.wantsMediation = id === 'yes' }) },
  onTruthful () { this.change(answers => { if (answers.truthful) delete answers.truthful; else answers.truthful = true }) },

  async onSubmit () {
    const errors = checkErrors(this.draft)
    this.setData({ errors, wrong: Object.fromEntries(errors.map(({ field }) => [field, wordsAt(errors, field)])) })
    if (errors.length > 0) return
    const receipt = await this.send(() => fileDraft(this.draft, (nth, all) => this.setData({ sendingWords: `正在传第 ${nth} 张，共 ${all} 张` })))
    this.setData({ sendingWords: '' })
    if (!receipt) return
    keepReceipt(receipt)
    wx.reLaunch({ url: `/packages/petition/pages/receipt/index?id=${receipt.matterId}` }) // there is no way back into the form
  },
  onLeave () { goHome() }
})
