import type { Clock } from './clock'
import { momentsOf, withLook, type Moment } from './reckon'

/**
 * What a clock raises now: amber, a reminder, red, or the end of a right; null when nothing. After a gap only the last is raised, dates stay as they are.
 * The clock comes back with what it raised and the moment of its next look, so that nothing is raised twice.
 */
export function sweepClock (clock: Clock, now: number): { clock: Clock, due: Moment['mark'] | null } {
  if (clock.lookAt === null || clock.lookAt > now) return { clock, due: null }
  const reached = momentsOf(clock).filter(({ mark, at }) => at <= now && (mark === 'ended' || !clock.passed.includes(mark))).map(({ mark }) => mark)
  const passed = [...clock.passed, ...reached.filter(mark => mark !== 'ended')]
  const due = reached.at(-1) ?? null
  return { clock: withLook(due === 'ended' ? { ...clock, passed, endedAt: clock.dueAt, endedBy: 'expiry' } : { ...clock, passed }), due }
}
