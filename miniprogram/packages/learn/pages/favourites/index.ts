import { screen } from '../../../../platform/screen'
import { dropStar, putStar, stars, type Star } from '../../shelf'
import { openOwn } from '../../routes'

const rows = (all: Star[]) => all.map(({ kind, id, title }) => ({ key: `${kind}/${id}`, title, sub: kind === 'lesson' ? '文章，手机里有' : '法条，手机里有' }))

/** What was put aside on this phone; taken away, it can be taken back as long as the page is open. */
screen({
  data: { rows: rows([]), dropped: '' },
  last: undefined as Star | undefined,

  onLoad () { this.last = undefined },
  onShow () { this.show({ rows: rows(stars()) }) },
  one (key: string) { return stars().find(({ kind, id }) => `${kind}/${id}` === key) },
  onOpen ({ currentTarget }: WechatMiniprogram.BaseEvent) {
    const one = this.one(currentTarget.dataset.key as string)
    if (one?.kind === 'lesson') openOwn('lesson', { id: one.id })
    else if (one) openOwn('statute', { law: one.law, article: one.article })
  },
  onDrop ({ currentTarget }: WechatMiniprogram.BaseEvent) {
    const one = this.one(currentTarget.dataset.key as string)
    if (!one) return
    dropStar(one)
    this.last = one
    this.setData({ rows: rows(stars()), dropped: one.title })
  },
  onUndo () {
    if (this.last) putStar(this.last)
    this.setData({ rows: rows(stars()), dropped: '' })
  }
})
