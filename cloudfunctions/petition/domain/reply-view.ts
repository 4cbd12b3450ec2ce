import type { InferOutput } from 'valibot'
import type { replyView as schema } from '../../../contract/petition'
import type { Matter } from '../../core/matter/matter'
import type { Paper } from '../../core/matter/ports'
import { unitOf } from '../../core/people/desks'
import type { Town } from '../../core/people/town'

/** A written answer as the person reads it. */
export function replyView (paper: Paper, matter: Pick<Matter, 'history'>, town: Town): InferOutput<typeof schema> {
  return {
    paperId: paper.id, code: paper.code, title: paper.title, number: paper.number, unit: unitOf(town, paper.unitId)?.name ?? '',
    signedAt: paper.signedAt ?? paper.draftedAt,
    parts: paper.parts.map(({ title, text }) => ({ title, text })),
    openedAt: matter.history.find(event => event.type === 'served')?.at
  }
}
