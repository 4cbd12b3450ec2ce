import { now } from '../../../../platform/clock'
import { dayOf, showDate } from '../../../../platform/dates'
import { screen } from '../../../../platform/screen'
import { replyToMatter, templatesFor } from '../../../../services/casework'
import { acting, write } from '../../acting'
import { finish } from '../../told'
import { writtenKey } from '../../written'
import { answerOf, type Part, type Result } from './draft'
import { blanksLeft, OWN, replyView, shownParts, shownResults } from './view'

type Chosen = WechatMiniprogram.CustomEvent<{ id: string }>
interface Fields { template: string, parts: Part[], results: Record<string, Result | ''> }

const results = [{ id: 'support', text: '支持' }, { id: 'explain', text: '解释' }, { id: 'refuse', text: '不支持' }]

screen({
  data: { acts: [{ id: 'template', text: '模板' }, { id: 'preview', text: '预览' }], allTemplates: false, choosing: false, preview: false, focus: -1, results, shown: [] as ReturnType<typeof shownParts>, decided: [] as ReturnType<typeof shownResults>, left: 0, missing: '', sealed: '', spoken: '' },
  source () { return acting('reply', this.query.id ?? '', () => templatesFor(this.query.id ?? '')) },
  view (reply: Parameters<typeof replyView>[0]) {
    const view = replyView(reply)
    return { ...view, ...drawn(view.fields as Fields, view.requests) }
  },

  change (changed: Partial<Fields>) {
    const fields = { ...this.data.fields as Fields, ...changed }
    write(this, 'reply', changed)
    this.setData(drawn(fields, this.data.requests ?? []))
  },
  onChoose ({ detail: { id } }: Chosen) {
    const parts = id === OWN ? this.data.own : this.data.templates?.find(template => template.id === id)?.parts
    this.setData({ choosing: false, preview: false })
    this.change({ template: id, parts: parts ?? [] })
  },
  onAll () { this.setData({ allTemplates: true }) },
  onText ({ currentTarget, detail: { value } }: WechatMiniprogram.CustomEvent<{ value: string }>) {
    const at = currentTarget.dataset.at as number
    this.change({ parts: (this.data.fields as Fields).parts.map((part, n) => n === at ? { ...part, text: value } : part) })
  },
  onResult ({ currentTarget, detail: { id } }: Chosen) {
    this.change({ results: { ...(this.data.fields as Fields).results, [currentTarget.dataset.id as string]: id as Result } })
  },
  /** To the first part with a blank. */
  onFill () {
    const at = this.data.shown.findIndex(({ left }) => left > 0)
    this.setData({ preview: false, focus: at })
    wx.pageScrollTo({ selector: `#field-part-${at}`, offsetTop: -16, duration: 0, fail: () => {} })
  },
  onAct ({ detail: { id } }: Chosen) {
    if (id === 'preview') this.setData({ preview: !this.data.preview, sealed: `${this.data.decision ? '签发后盖章' : '发出时盖章'} · ${showDate(dayOf(now()), now())}` })
    else this.setData({ choosing: true, preview: false })
  },
  async onMain () {
    const { matterId = '', left, shape } = this.data
    if (left > 0) return this.onFill()
    const { parts, results } = this.data.fields as Fields
    const key = await writtenKey('reply', matterId)
    const done = await this.send(() => replyToMatter({ key, matterId, answer: answerOf(shape!, parts, results) }))
    if (done) finish('reply', matterId, done.waitsForHead ? '送去签了，负责人签发以后才发出' : '答复发出了')
  }
})

const drawn = ({ template, parts, results }: Fields, requests: { id: string, text: string }[]) => ({
  shown: shownParts(parts, template), decided: shownResults(requests, parts, results), left: blanksLeft(parts), missing: blanksLeft(parts) > 0 ? `还有 ${blanksLeft(parts)} 处【】没有填` : '', spoken: parts.map(({ title, text }) => `${title}。${text}`).join('\n')
})
