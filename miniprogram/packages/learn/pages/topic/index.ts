import { online } from '../../../../platform/network'
import { screen } from '../../../../platform/screen'
import { lessonsOf } from '../../learn'
import { lessonRows } from '../../lesson-rows'
import { openOwn } from '../../routes'

screen({
  data: { topic: '', rows: [] as ReturnType<typeof lessonRows> },
  source () { return lessonsOf(this.query.topic ?? '') },
  view: ({ rows }) => ({ rows: lessonRows(rows, !online()) }),

  onLoad ({ topic = '' }) {
    this.setData({ topic })
    wx.setNavigationBarTitle({ title: topic })
  },
  onShow () {
    const copy = lessonsOf(this.query.topic ?? '').kept()
    if (copy) this.show({ rows: lessonRows(copy.value.rows, !online()) })
  },
  onLesson ({ detail: { id } }: WechatMiniprogram.CustomEvent<{ id: string }>) { openOwn('lesson', { id }) }
})
