import { keep, kept } from '../../platform/kept'
import { open } from '../../platform/pages'
import { screen } from '../../platform/screen'
import { askForMessages } from '../../services/subscribe'
import { work } from '../../services/work'
import { order, routeOf, workView } from './view'

const TOLD = 'told/work'

screen({
  data: { order, why: false, asking: false, asked: '', told: kept<boolean>(TOLD) ?? false },
  source: () => work,
  view: workView,

  async onPullDownRefresh () {
    await this.reload()
    wx.stopPullDownRefresh()
  },
  onTold () {
    keep(TOLD, true)
    this.setData({ told: true })
  },
  onWhy () { this.setData({ why: !this.data.why }) },
  onReminder () { this.setData({ asking: !this.data.asking, asked: '' }) },
  /** WeChat's panel opens inside the tap; what it was answered with is told in words. */
  async onAsk () {
    const accepted = await askForMessages(['TE'])
    this.setData({ asking: false, asked: accepted ? '好，有新的、快到期的，微信提醒一次' : '没关系，这一页里都有' })
  },
  onRow ({ detail: { id } }: WechatMiniprogram.CustomEvent<{ id: string }>) { open(routeOf('matter'), { id }) },
  onAll () { open(routeOf('queue')) },
  onEntry ({ currentTarget }: WechatMiniprogram.BaseEvent) { open(routeOf(currentTarget.dataset.id as string)) }
})
