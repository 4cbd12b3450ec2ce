import { now } from '../../../../platform/clock'
import { exists } from '../../../../platform/pages'
import { screen } from '../../../../platform/screen'
import { dial } from '../../../../platform/town'
import { draft, drafts } from '../../../../services/drafts'
import { me } from '../../../../services/session'
import { changeDraft, nextPage } from '../../form/draft'
import { goBack, openOwn } from '../../form/pages'
import type { Topic } from '../../form/topics'
import { startView, topicRows } from './view'

type Chosen = WechatMiniprogram.CustomEvent<{ id: string }>

screen({
  data: { rows: topicRows(exists('packages/petition/pages/secret/index')), ...startView([], 0), editing: false },

  onLoad (query) {
    if (query.draft) this.setData({ editing: true })
    const copy = me.kept()
    if (!copy || me.isOld(copy.at)) void me.read().catch(() => {}) // the pages after this one find village and name on the phone
  },
  onShow () { if (!this.data.editing) this.show(startView(drafts(), now())) },

  onTopic ({ detail: { id } }: Chosen) {
    const edited = this.query.draft === undefined ? undefined : draft(this.query.draft)
    if (id === 'secret') return openOwn('secret')
    if (!edited) return openOwn('describe', { topic: id })
    changeDraft(edited, ({ answers }) => { answers.topic = id as Topic })
    goBack()
  },
  onDraft ({ detail: { id } }: Chosen) {
    const chosen = draft(id)
    if (chosen) openOwn(nextPage(chosen), { draft: id })
  },
  onAll () { openOwn('drafts') },
  onDanger () { dial('110') }
})
