import { now } from '../../../../platform/clock'
import { screen } from '../../../../platform/screen'
import { lectures, moreLectures, type LectureRow } from '../../learn'
import { openOwn } from '../../routes'
import { lecturesView } from './view'

screen({
  data: { failed: false },
  source: () => lectures,
  view: (reply: { rows: LectureRow[], attended: number, cursor?: string }) => ({ ...lecturesView(reply, now()), rows: reply.rows, heard: reply.attended }),

  onLecture ({ detail: { id } }: WechatMiniprogram.CustomEvent<{ id: string }>) { openOwn('lecture', { id }) },
  async onMore () {
    const { cursor = '', rows = [], heard = 0 } = this.data
    const more = await this.send(() => moreLectures(cursor))
    this.setData({ failed: more === undefined })
    if (more) this.setData({ ...lecturesView({ ...more, rows: [...rows, ...more.rows], attended: heard }, now()), rows: [...rows, ...more.rows] })
  },
  onCheckIn () { openOwn('attend') }
})
