import { entry } from '../../../../platform/entries'
import { openingFailure, type Failure } from '../../../../platform/failure'
import { exists, open } from '../../../../platform/pages'
import { speechPlugin } from '../../../../platform/plugin'
import { record, type Recording } from '../../../../platform/recorder'
import { screen } from '../../../../platform/screen'
import { dial, town } from '../../../../platform/town'
import { search, statutes } from '../../learn'
import { openOwn } from '../../routes'
import { foundView } from './view'

type Chosen = WechatMiniprogram.CustomEvent<{ id: string }>
const PAUSE = 300

/** Looks up while one types; an answer that comes late, to what is no longer asked, is dropped. */
screen({
  data: {
    q: '', phase: 'empty' as 'empty' | 'typing' | 'shown' | 'failed', why: null as Failure | null, found: null as ReturnType<typeof foundView> | null,
    laws: [] as { id: string, text: string, sub: string }[], note: '', speaks: speechPlugin() !== undefined, hearing: false, phone: '', hours: '', notices: exists(entry('newsItem').route)
  },
  timer: 0 as unknown as ReturnType<typeof setTimeout>,
  turn: 0,
  recording: undefined as Recording | undefined,

  onLoad ({ q = '' }) {
    this.turn = 0
    const { phone, hours } = town()
    this.setData({ phone, hours, q })
    if (q) void this.look()
    else void this.listLaws()
  },
  onUnload () {
    this.turn = -1
    clearTimeout(this.timer)
    this.recording?.stop()
  },
  async listLaws () {
    const read = await statutes.read().catch(() => statutes.kept()?.value)
    if (read) this.show({ laws: read.rows.map(({ law, title, part, articles }) => ({ id: law, text: part ? `${title} ${part}` : title, sub: `${articles} 条` })), note: read.note ?? '' })
  },

  onType ({ detail: { value } }: WechatMiniprogram.Input) {
    clearTimeout(this.timer)
    this.setData({ q: value, phase: value.trim() === '' ? 'empty' : this.data.found ? this.data.phase : 'typing' })
    if (value.trim() === '') return this.setData({ found: null })
    this.timer = setTimeout(() => void this.look(), PAUSE)
  },
  onConfirm () {
    clearTimeout(this.timer)
    void this.look()
  },
  onClear () { this.setData({ q: '', phase: 'empty', found: null }); if (this.data.laws.length === 0) void this.listLaws() },
  onNear ({ currentTarget }: WechatMiniprogram.BaseEvent) {
    this.setData({ q: currentTarget.dataset.word as string })
    void this.look()
  },
  async look (more = false) {
    const q = this.data.q.trim()
    if (q === '') return
    const turn = ++this.turn
    try {
      const found = await search(q, more)
      if (turn === this.turn) this.setData({ phase: 'shown', why: null, found: foundView(found, q) })
    } catch (error) {
      if (turn === this.turn) this.setData({ phase: 'failed', found: null, why: openingFailure(error) })
    }
  },
  onRetry () { void this.look() },
  onMore () { void this.look(true) },

  onSpeak () {
    if (this.data.hearing) return this.recording?.stop()
    this.setData({ hearing: true })
    this.recording = record({
      words: text => this.setData({ q: text }),
      piece: ({ text }) => { if (text) this.setData({ q: text.replace(/[。，？！]$/, '') }) },
      ended: () => { this.setData({ hearing: false }); void this.look() }
    })
  },

  onLesson ({ currentTarget }: WechatMiniprogram.BaseEvent) { openOwn('lesson', { id: currentTarget.dataset.id as string }) },
  onArticle ({ currentTarget }: WechatMiniprogram.BaseEvent) {
    const { law, article } = currentTarget.dataset as { law: string, article: string }
    openOwn('statute', { law, article, words: (this.data.found?.words ?? []).join(' ') })
  },
  onLaw ({ detail: { id } }: Chosen) { openOwn('statute', { law: id }) },
  onNotice ({ detail: { id } }: Chosen) { if (this.data.notices) open(entry('newsItem').route, { id }) },
  onPhone () { dial(this.data.phone) }
})
