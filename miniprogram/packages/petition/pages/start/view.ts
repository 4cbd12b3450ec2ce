import type { Draft } from '../../../../services/drafts'
import { draftRow } from '../../form/draft-rows'
import { topics } from '../../form/topics'

const SHOWN = 3

/** What can be said, with an example each; the one about officials goes another way. */
export const topicRows = (withSecret: boolean) => [
  ...Object.entries(topics).map(([id, topic]) => ({ id, strong: true, ...topic })),
  ...withSecret ? [{ id: 'secret', strong: true, text: '反映干部的问题', sub: '保密举报，只有纪检看得到', icon: 'lock-on' }] : []
]

export const startView = (drafts: Draft[], now: number) => ({ drafts: drafts.slice(0, SHOWN).map(draft => draftRow(draft, now)), more: drafts.length > SHOWN })
