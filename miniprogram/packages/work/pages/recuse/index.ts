import { goHome } from '../../../../platform/pages'
import { screen } from '../../../../platform/screen'
import { recuseSelf } from '../../../../services/casework'
import { acting, write } from '../../acting'
import { forgetWritten, writtenKey } from '../../written'
import { grounds, recuseView, type Ground } from './view'

screen({
  data: { grounds, done: false, wentUp: false },
  source () { return acting('recuse', this.query.id ?? '') },
  view: recuseView,

  onGround ({ detail: { id } }: WechatMiniprogram.CustomEvent<{ id: string }>) { write(this, 'recuse', { ground: id }) },
  onWords ({ detail: { value } }: WechatMiniprogram.CustomEvent<{ value: string }>) { write(this, 'recuse', { words: value }) },
  onWork () { wx.switchTab({ url: '/pages/work/index', fail: goHome }) },
  async onMain () {
    const { matterId = '' } = this.data
    const { ground, words } = this.data.fields as { ground: Ground | '', words: string }
    if (ground === '') return this.setData({ errors: [{ field: 'ground', words: '请选为什么回避' }] })
    const key = await writtenKey('recuse', matterId)
    const done = await this.send(() => recuseSelf({ key, matterId, ground, ...words === '' ? {} : { words } }))
    if (!done) return
    forgetWritten('recuse', matterId)
    this.setData({ done: true, wentUp: done.wentUp }) // the matter cannot be read again: it is not this person's any more
  }
})
