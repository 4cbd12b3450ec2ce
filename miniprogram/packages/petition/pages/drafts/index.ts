import { now } from '../../../../platform/clock'
import { screen } from '../../../../platform/screen'
import { draft, drafts, removeDraft } from '../../../../services/drafts'
import { nextPage } from '../../form/draft'
import { openOwn } from '../../form/pages'
import { draftsView } from './view'

const UNDO = 5_000

screen({
  data: { ...draftsView([], 0), leaving: '' },
  timer: 0,

  onShow () { this.list() },
  onUnload () { this.remove() },

  list () { this.show(draftsView(drafts().filter(({ key }) => key !== this.data.leaving), now())) },
  onOpen ({ currentTarget }: WechatMiniprogram.BaseEvent) {
    const chosen = draft(currentTarget.dataset.id as string)
    if (chosen) openOwn(nextPage(chosen), { draft: chosen.key })
  },
  /** It goes in five seconds, or comes back. */
  onDelete ({ currentTarget }: WechatMiniprogram.BaseEvent) {
    this.remove()
    this.setData({ leaving: currentTarget.dataset.id as string })
    this.timer = setTimeout(() => this.remove(), UNDO) as unknown as number
    this.list()
  },
  onUndo () {
    clearTimeout(this.timer)
    this.setData({ leaving: '' })
    this.list()
  },
  remove () {
    clearTimeout(this.timer)
    if (!this.data.leaving) return
    removeDraft(this.data.leaving)
    this.setData({ leaving: '' })
  },
  onStart () { openOwn('start') }
})
