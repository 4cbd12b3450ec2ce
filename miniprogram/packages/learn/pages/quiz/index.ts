import { newKey } from '../../../../platform/keys'
import { openingFailure } from '../../../../platform/failure'
import { screen } from '../../../../platform/screen'
import { lesson, quiz, quizDone } from '../../learn'
import { noteAnswer, wrongQuestions, type Question } from '../../shelf'
import { keepRound } from '../../round'
import { goOn, openOwn } from '../../routes'
import { questionView } from './view'

const ROUND = 5

/** One question a page; what was answered wrongly is kept on this phone to be practised. */
screen({
  data: { ...questionView([], 0, undefined), empty: '', last: false },
  questions: [] as Question[],
  place: 0,
  missed: [] as Question[],
  right: 0,

  onLoad () {
    this.questions = []; this.place = 0; this.missed = []; this.right = 0
    void this.begin()
  },
  async begin () {
    this.setData({ frame: { ...this.data.frame, phase: 'bones' } })
    try {
      this.questions = (await this.ask()).slice(0, ROUND)
      this.setData({ frame: { ...this.data.frame, phase: 'shown', failure: null }, empty: this.questions.length === 0 ? '这里还没有题，写好会放在这里。' : '' })
      this.turn(undefined)
    } catch (error) {
      this.setData({ frame: { ...this.data.frame, phase: 'failed', failure: openingFailure(error) } })
    }
  },
  /** Of a lesson that is on the phone without a network, of what was missed, or drawn. */
  async ask (): Promise<Question[]> {
    const { lesson: id, topic, wrong } = this.query
    if (wrong) return wrongQuestions()
    if (id) return (lesson(id).kept()?.value ?? await lesson(id).read()).quiz
    return (await quiz({ seed: Number.parseInt((await newKey()).slice(0, 7), 16), ...topic ? { topic: topic as never } : {} })).questions
  },
  turn (chosen: number | undefined) { this.show({ ...questionView(this.questions, this.place, chosen), last: this.place + 1 >= this.questions.length }) },

  onAnswer ({ currentTarget }: WechatMiniprogram.BaseEvent) {
    const question = this.questions[this.place]
    if (this.data.answered || !question) return
    const chosen = currentTarget.dataset.at as number
    const isRight = chosen === question.right
    if (isRight) this.right += 1
    else this.missed.push(question)
    noteAnswer(question, isRight)
    this.turn(chosen)
  },
  onNext () {
    if (this.place + 1 >= this.questions.length) return void this.finish(this.questions.length)
    this.place += 1
    this.turn(undefined)
    wx.pageScrollTo({ scrollTop: 0, duration: 0 })
  },
  onStop () {
    const answered = this.place + (this.data.answered ? 1 : 0)
    if (answered === 0) wx.navigateBack()
    else void this.finish(answered)
  },
  onLaw () {
    const { cite } = this.questions[this.place] ?? {}
    if (cite) openOwn('statute', { law: cite.law, article: cite.article })
  },
  async finish (asked: number) {
    const { lesson: id, wrong } = this.query
    keepRound({ asked, right: this.right, missed: this.missed, wrong: wrong !== undefined, ...id ? { lesson: id } : {} })
    if (!wrong) void newKey().then(key => quizDone({ key, asked, right: this.right })).catch(() => {}) // a number for the village; without a network it is not missed
    goOn('quiz-result')
  }
})
