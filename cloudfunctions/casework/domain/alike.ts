import type { Reply } from '../../../contract/action'
import type { casework } from '../../../contract/casework'
import { dayOf } from '../../core/kernel/calendar'
import type { Actor } from '../../core/kernel/call'
import { isBarred } from '../../core/matter/barred'
import { grantFor } from '../../core/matter/can'
import type { Matter } from '../../core/matter/matter'
import type { SignedRow } from '../../core/matter/ports'
import { LIKE, likeness, sharedWords } from '../../core/matter/routing/duplicates'
import { chipFor, placeOfMatter } from '../../core/matter/view'
import type { Town } from '../../core/people/town'

type Alike = NonNullable<Reply<typeof casework.get>['alike']>

const SHOWN = 20

/**
 * Open matters that may tell of the same event, the likest first, with the words that both have: proposed, decided by a person. What this
 * person may not see is not among them (law.md hard rule 1), and nobody can tell from the rest that it is left out.
 */
export function alikeFor ({ id, signature = [] }: Matter, others: readonly SignedRow[], { actor, town, now }: { actor: Actor, town: Town, now: number }): Alike {
  const day = dayOf(now)
  return others.filter(other => other.id !== id && grantFor(actor, 'see', other) && !isBarred(town, actor, other, day))
    .map(other => ({ other, score: likeness(signature, other.signature ?? []) }))
    .filter(({ score }) => score >= LIKE).sort((a, b) => b.score - a.score).slice(0, SHOWN)
    .map(({ other }) => ({
      matterId: other.id, subject: other.subject, place: placeOfMatter(other, town), chip: chipFor(other), createdAt: other.createdAt, words: sharedWords(signature, other.signature ?? [])
    }))
}
