import type { Change, Matter } from '../../core/matter/matter'
import { deskAbove } from '../../core/matter/barred'
import { dayOf } from '../../core/kernel/calendar'
import { step } from '../../core/matter/step'
import type { Who } from '../../core/matter/table/row'
import type { Law } from '../../core/matter/law'
import type { Town } from '../../core/people/town'

/**
 * A person stands back from a matter (P17): they are in its circle from now on, it does not exist for them any more, and where nobody is left at
 * the desk it goes to the next one up (信访工作条例 28). No clock stops.
 */
export function steppedBack (matter: Matter, personId: string, { who, law, town, now }: { who: readonly Who[], law: Law, town: Town, now: number }): { change: Omit<Change, 'events'>, wentUp: boolean } {
  const { set, clocks, tell } = step(matter, 'P17', { at: now, by: who, law })
  const interested = [...new Set([...matter.interested, personId])]
  const above = deskAbove(town, { ...matter, interested }, dayOf(now))
  const change: Omit<Change, 'events'> = {
    set: { ...set, interested, ...above }, clocks, tell,
    clear: [...matter.handlerId === personId || above ? ['handlerId' as const] : [], 'recusalAsked']
  }
  return { change, wentUp: above !== undefined }
}
