import { screen } from '../../../../platform/screen'
import { receiveMatter } from '../../../../services/casework'
import { acting, write } from '../../acting'
import { finish } from '../../told'
import { writtenKey } from '../../written'
import { receiveView } from './view'

const ways = [
  { id: 'take', text: '材料齐了，签收', sub: '签收以后由我们负责' },
  { id: 'back', text: '材料不全，退回补齐', sub: '写清缺什么，对方补上再交来' }
]

screen({
  data: { ways },
  source () { return acting('receive', this.query.id ?? '') },
  view: receiveView,

  onWay ({ detail: { id } }: WechatMiniprogram.CustomEvent<{ id: string }>) { write(this, 'receive', { way: id }) },
  onMissing ({ detail: { value } }: WechatMiniprogram.CustomEvent<{ value: string }>) { write(this, 'receive', { missing: value }) },
  async onMain () {
    const matterId = this.query.id ?? ''
    const back = this.data.fields?.way === 'back'
    const missing = String(this.data.fields?.missing ?? '').trim()
    if (back && missing === '') return this.setData({ errors: [{ field: 'missing', words: '请写缺什么材料' }] })
    const done = await this.send(async () => receiveMatter({ key: await writtenKey('receive', matterId), matterId, ...back ? { missing } : {} }))
    if (done) finish('receive', matterId, back ? '退回去补材料了' : '签收了。接下来由我们负责')
  }
})
