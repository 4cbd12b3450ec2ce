import { dayOf, showDay } from '../../core/kernel/calendar'
import type { Clock } from '../../core/matter/clocks/clock'
import type { Moment } from '../../core/matter/clocks/reckon'
import { ruleOf } from '../../core/matter/clocks/rules'
import { sweepClock } from '../../core/matter/clocks/sweep'
import type { Law } from '../../core/matter/law'
import type { Change, Matter, MatterEvent } from '../../core/matter/matter'
import { asTimer, standingOf, step } from '../../core/matter/step'
import { rowOfDue } from '../../core/matter/table/apply'

type Due = Moment['mark']

/**
 * What the timer does to a matter now (P12, P22, P25, P33, R06 ...): each clock raises what is due, once; a step of the state table that hangs
 * on it is taken. Dates stay as they are, also after a gap. The change may carry no event: then only its place on the desk moves.
 */
export function swept (matter: Matter, now: number, law: Law): Change {
  let standing = { ...matter }
  const events: MatterEvent[] = []
  const tell: NonNullable<Change['tell']>[number][] = []
  for (const code of matter.clocks.map(clock => clock.code)) {
    const at = standing.clocks.findIndex(clock => clock.code === code && clock.lookAt !== null && clock.lookAt <= now && clock.endedAt === undefined)
    const running = standing.clocks[at]
    if (!running) continue
    const { clock, due } = sweepClock(running, now)
    const clocks = standing.clocks.map((other, n) => n === at ? clock : other)
    if (due === null) {
      standing = { ...standing, clocks }
      continue
    }
    const row = rowOfDue(standingOf(standing), clock.code, due)
    const taken = row && step({ ...standing, clocks }, row, { at: now, by: asTimer, law })
    standing = { ...standing, ...taken?.set, clocks: [...taken ? taken.clocks : clocks] }
    if (taken) tell.push(...taken.tell)
    events.push({ type: eventTypes[due], at: now, by: { who: 'system' }, row: row ?? undefined, of: clock.code, ...wordsFor(clock, due, now) })
  }
  const { state, since, basis, before } = standing
  return { set: { state, since, basis, before }, clocks: standing.clocks, events, tell }
}

const eventTypes: Record<Due, MatterEvent['type']> = { amber: 'amber', red: 'red', remind: 'reminded', ended: 'lapsed' }

/** What the person reads: that a duty is late, that a right is about to end or has ended. An amber mark is for the desk alone. */
function wordsFor (clock: Clock, due: Due, now: number): Pick<MatterEvent, 'text' | 'inside'> {
  const { name } = ruleOf(clock.code)
  const last = showDay(clock.lastDay, dayOf(now))
  switch (due) {
    case 'amber': return { inside: `${name}快到期了，最晚 ${last}` }
    case 'red': return { text: `${name}的期限是 ${last}，已经过了。已告诉监督的人，不用您再催` }
    case 'remind': return { text: `${name}的期限快到了，最晚 ${last}` }
    case 'ended': return clock.holder === 'person' ? { text: `${name}的期限到 ${last}，已经过了` } : { inside: `${name}的期限过了` }
  }
}
