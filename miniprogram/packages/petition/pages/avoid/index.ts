import { screen } from '../../../../platform/screen'
import { draft as draftAt } from '../../../../services/drafts'
import { changeDraft } from '../../form/draft'
import { goBack } from '../../form/pages'

screen({
  data: { words: '' },

  onLoad (query) { this.setData({ words: draftAt(query.draft ?? '')?.answers.avoid?.words ?? '' }) },
  onType ({ detail: { value } }: WechatMiniprogram.CustomEvent<{ value: string }>) {
    const draft = draftAt(this.query.draft ?? '')
    if (draft) changeDraft(draft, ({ answers }) => { if (value.trim()) answers.avoid = { words: value }; else delete answers.avoid })
  },
  onNext () { goBack() }
})
