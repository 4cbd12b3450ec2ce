import { now } from '../../../../platform/clock'
import { showDue } from '../../../../platform/dates'
import { inGroups } from '../../../../platform/numbers'
import { town } from '../../../../platform/town'
import type { Assisted } from '../../../../services/petition'

/** 纸条: what the person takes home, in large print. */
export function paperSlip ({ shortNo, clocks, desk }: Assisted, name: string) {
  const next = clocks.filter(({ holder, endedAt }) => holder === 'official' && endedAt === undefined).sort((a, b) => a.dueAt - b.dueAt)
  return { name, number: inGroups(shortNo), desk: [desk.unit, desk.phone].filter(Boolean).join(' '), phone: town().phone, days: next.map(({ dueAt, name: what }) => ({ day: showDue(dueAt, now()), what: `前${what}` })) }
}
