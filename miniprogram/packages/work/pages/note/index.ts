import { screen } from '../../../../platform/screen'
import { noteProgress } from '../../../../services/casework'
import { acting, write } from '../../acting'
import { finish } from '../../told'
import { writtenKey } from '../../written'
import { noteView } from './view'

const act = (inside: string | undefined): string => inside === '1' ? 'ask' : 'note'

screen({
  data: { inside: false },
  source () { return acting(act(this.query.inside), this.query.id ?? '') },
  view: noteView,

  onLoad ({ inside }: { inside?: string }) { this.setData({ inside: inside === '1' }) },
  onText ({ detail: { value } }: WechatMiniprogram.CustomEvent<{ value: string }>) { write(this, act(this.query.inside), { text: value }) },
  async onMain () {
    const { id: matterId = '', inside } = this.query
    const key = await writtenKey(act(inside), matterId)
    const done = await this.send(() => noteProgress({ key, matterId, text: String(this.data.fields?.text ?? ''), inside: inside === '1' }))
    if (done) finish(act(inside), matterId, inside === '1' ? '问了。主管的话会在「内部留言」里' : '记下了，提交人看得到')
  }
})
