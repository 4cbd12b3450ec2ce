import { now } from '../../../../platform/clock'
import { newKey } from '../../../../platform/keys'
import { screen } from '../../../../platform/screen'
import { dial } from '../../../../platform/town'
import { askSpeaker, cancelSignUp, lecture, signUp, type Lecture } from '../../learn'
import { askForMessages } from '../../../../services/subscribe'
import { openOwn } from '../../routes'
import { lectureView } from './view'

screen({
  data: { asking: false, words: '', said: '' },
  keys: {} as Record<string, string>,

  source () { return lecture(this.query.id ?? '') },
  view: (reply: Lecture) => lectureView(reply, now()),

  onLoad () { this.keys = {} },
  /** One key for one intention: a repeat of the tap is the same command. */
  async command (name: string, send: (request: { key: string, lectureId: string }) => Promise<unknown>): Promise<boolean> {
    const done = await this.send(async () => send({ key: this.keys[name] ??= await newKey(), lectureId: this.query.id ?? '' }))
    if (done === undefined) return false
    delete this.keys[name]
    await this.reload()
    return true
  },
  onSignUp () { void this.command('signUp', signUp) },
  onCancel () { void this.command('cancel', cancelSignUp) },
  onAttend () { openOwn('attend', { lecture: this.query.id ?? '' }) },
  async onRemind () {
    const accepted = await askForMessages(['TE'])
    this.setData({ said: accepted ? '好，开讲前会提醒您一次。' : '没关系，消息里也会有。' })
  },
  onAsking () { this.setData({ asking: !this.data.asking }) },
  onWords ({ detail: { value } }: WechatMiniprogram.Input) { this.setData({ words: value }) },
  async onAsk () {
    const text = this.data.words
    if (await this.command('ask', request => askSpeaker({ ...request, text }))) this.setData({ asking: false, words: '', said: '交给主讲人了，答了会显示在这里。' })
  },
  onLesson ({ detail: { id } }: WechatMiniprogram.CustomEvent<{ id: string }>) { openOwn('lesson', { id }) },
  onAnswer ({ currentTarget }: WechatMiniprogram.BaseEvent) { openOwn('lesson', { id: currentTarget.dataset.lesson as string }) },
  onPhone () { dial(this.data.phone ?? '') }
})
