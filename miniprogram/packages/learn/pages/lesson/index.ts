import { now } from '../../../../platform/clock'
import { entry } from '../../../../platform/entries'
import { newKey } from '../../../../platform/keys'
import { exists, open } from '../../../../platform/pages'
import { screen } from '../../../../platform/screen'
import { choose, setting } from '../../../../platform/settings'
import { canSay } from '../../../../platform/speech'
import { dial } from '../../../../platform/town'
import { judge, lesson, type Lesson } from '../../learn'
import { dropStar, markPlace, placeIn, putStar } from '../../shelf'
import { openOwn } from '../../routes'
import { lessonView, minutesLeft } from './view'

type Chosen = WechatMiniprogram.CustomEvent<{ id: string }>
const UNDER_TITLE = 80

screen({
  data: { saying: -1, able: canSay(), slow: setting('speed') === 'slow', unfolded: false, judged: '', full: false, own: exists(entry('speak').route) },
  tops: [] as number[],
  scroll: 0,

  source () { return lesson(this.query.id ?? '') },
  view: (reply: Lesson) => lessonView(reply, now()),

  onLoad () { this.tops = []; this.scroll = 0 },
  onReady () { this.backToPlace() },
  onHide () { this.keepPlace() },
  onUnload () { this.keepPlace() },
  onPageScroll ({ scrollTop }: { scrollTop: number }) { this.scroll = scrollTop },

  /** Where one stopped the last time, once the text is there. */
  backToPlace () {
    const place = placeIn(this.query.id ?? '')
    wx.createSelectorQuery().selectAll('.part').boundingClientRect(rects => {
      this.tops = (rects as unknown as { top: number }[]).map(({ top }) => top)
      if (place && place.minutes > 0 && place.scroll > 0) wx.pageScrollTo({ scrollTop: place.scroll, duration: 0 })
    }).exec()
  },
  /** Nothing is kept of what touches violence at home. */
  keepPlace () {
    const copy = lesson(this.query.id ?? '').kept()?.value
    if (!copy || copy.sensitive || this.data.frame.phase !== 'shown') return
    const titles = ['先说结论', '怎么办', '找谁', '不要这样做']
    const passed = this.tops.filter(top => top <= this.scroll + UNDER_TITLE).length
    const part = Math.max(0, Math.min(passed, titles.length) - 1)
    markPlace({ id: copy.id, question: copy.question, part: titles[part]!, scroll: this.scroll, minutes: minutesLeft(copy.minutes, part, titles.length) })
  },

  onSentence ({ detail: { index } }: WechatMiniprogram.CustomEvent<{ index: number }>) { this.setData({ saying: index }) },
  onSilence () { this.setData({ saying: -1 }) },
  onSlow () {
    choose('speed', setting('speed') === 'slow' ? 'normal' : 'slow')
    this.setData({ slow: setting('speed') === 'slow' })
  },
  onLaw () { this.setData({ unfolded: !this.data.unfolded }) },
  onArticle ({ currentTarget }: WechatMiniprogram.BaseEvent) {
    const { law, article } = currentTarget.dataset as { law: string, article: string }
    openOwn('statute', { law, article })
  },
  onHelp () { dial(this.data.help?.phone ?? '') },
  onRelated ({ detail: { id } }: Chosen) { openOwn('lesson', { id }) },
  onQuiz () { openOwn('quiz', { lesson: this.query.id ?? '' }) },
  async onJudge ({ currentTarget }: WechatMiniprogram.BaseEvent) {
    const useful = currentTarget.dataset.useful as boolean
    const done = await this.send(async () => judge({ key: await newKey(), lessonId: this.query.id ?? '', useful }))
    if (done) this.setData({ judged: useful ? '收到了。' : '收到了，会请人写得更明白。也可以点上面的电话问。' })
  },
  onStar () {
    const copy = lesson(this.query.id ?? '').kept()?.value
    if (!copy) return
    const one = { kind: 'lesson' as const, id: copy.id, title: copy.question, at: now(), lesson: copy }
    if (this.data.starred) dropStar(one)
    else if (!putStar(one)) return this.setData({ full: true })
    this.setData({ starred: !this.data.starred })
  },
  /** Starts a matter; what was read is not sent along. */
  onOwn () { open(entry('speak').route) },
  onShareAppMessage (): { title: string, path: string } { return { title: this.data.question?.map(({ text }) => text).join('') ?? '', path: `/packages/learn/pages/lesson/index?id=${this.query.id ?? ''}` } }
})
