import { goesSoon, type Draft } from '../../../../services/drafts'
import { draftLine, draftTitle } from '../../form/draft-rows'
import { nextPage } from '../../form/draft'

const missing = { describe: '还没写是什么事', who: '还没写姓名和住处', check: '' }

/** Every draft: its first words, when, what is in it, what is missing, and whether it goes soon. */
export const draftsView = (drafts: Draft[], now: number) => ({
  rows: drafts.map(draft => ({
    id: draft.key, title: draftTitle(draft), line: draftLine(draft, now), ready: draft.ready,
    missing: draft.ready ? '写好没交' : missing[nextPage(draft)], soon: goesSoon(draft, now)
  }))
})
