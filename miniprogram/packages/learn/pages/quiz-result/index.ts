import { screen } from '../../../../platform/screen'
import { villages } from '../../learn'
import { wrongQuestions } from '../../shelf'
import { lastRound } from '../../round'
import { goOn, openOwn } from '../../routes'
import { resultView, villageLines } from './view'

screen({
  data: { ...resultView(undefined, 0), villages: [] as ReturnType<typeof villageLines>, open: false },
  onLoad () { this.setData(resultView(lastRound(), wrongQuestions().length)) },
  onAgain () {
    const round = lastRound()
    goOn('quiz', round?.wrong && wrongQuestions().length > 0 ? { wrong: '1' } : {})
  },
  onWrong () { goOn('quiz', { wrong: '1' }) },
  onLaw ({ currentTarget }: WechatMiniprogram.BaseEvent) {
    const { law, article } = currentTarget.dataset as { law: string, article: string }
    openOwn('statute', { law, article })
  },
  onLesson ({ currentTarget }: WechatMiniprogram.BaseEvent) { openOwn('lesson', { id: currentTarget.dataset.lesson as string }) },
  async onVillages () {
    this.setData({ open: !this.data.open })
    if (this.data.villages.length > 0) return
    const read = await villages.read().catch(() => villages.kept()?.value)
    if (read) this.setData({ villages: villageLines(read) })
  }
})
