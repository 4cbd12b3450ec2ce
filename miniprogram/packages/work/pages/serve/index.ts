import { now } from '../../../../platform/clock'
import { showDue } from '../../../../platform/dates'
import { screen } from '../../../../platform/screen'
import { servePaper } from '../../../../services/casework'
import { acting, write } from '../../acting'
import { finish } from '../../told'
import { writtenKey } from '../../written'
import { instantOn, serveView } from './view'

type Way = 'door' | 'post' | 'counter'
const ways = [
  { id: 'door', text: '送上门', sub: '当面签收' },
  { id: 'post', text: '寄到家', sub: '写邮件号和签收的日子' },
  { id: 'counter', text: '自己来取', sub: '在窗口签收' }
]

screen({
  data: { ways },
  source () { return acting('serve', this.query.id ?? '') },
  view: serveView,

  onWay ({ detail: { id } }: WechatMiniprogram.CustomEvent<{ id: string }>) { write(this, 'serve', { way: id }) },
  onField ({ currentTarget, detail: { value } }: WechatMiniprogram.CustomEvent<{ value: string }>) { write(this, 'serve', { [currentTarget.dataset.field as string]: value }) },
  async onMain () {
    const { matterId = '', repliedAt = 0 } = this.data
    const fields = this.data.fields as { way: Way, day: string, recipient: string, mailNo: string }
    const key = await writtenKey('serve', matterId)
    const { way, day, recipient, mailNo } = fields
    const done = await this.send(() => servePaper({ key, matterId, way, at: instantOn(day, repliedAt, now()), recipient, ...way === 'post' && mailNo !== '' ? { mailNo } : {} }))
    if (done) finish('serve', matterId, done.review ? `登记了。提交人 ${showDue(done.review.dueAt, now())}前可以申请复查` : '登记了')
  }
})
