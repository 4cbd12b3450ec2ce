import * as fc from 'fast-check'
import type { Form, Kind } from '../../../../../contract/states'
import { AppError } from '../../../../../cloudfunctions/core/kernel/app-error'
import { addDays, dayOf } from '../../../../../cloudfunctions/core/kernel/calendar'
import type { Clock } from '../../../../../cloudfunctions/core/matter/clocks/clock'
import { isRunning } from '../../../../../cloudfunctions/core/matter/clocks/reckon'
import { sweepClock } from '../../../../../cloudfunctions/core/matter/clocks/sweep'
import { isOpenTo, rowOfDue } from '../../../../../cloudfunctions/core/matter/table/apply'
import { rowIds, rowOf, type RowId } from '../../../../../cloudfunctions/core/matter/table/rows'
import { filed, runningOf, take, type Told } from './story'

const HOUR = 3_600_000
const local = (at: number) => new Date(at + 8 * HOUR).toISOString().slice(0, 19)

const moves = fc.array(fc.record({ choice: fc.nat(), hours: fc.oneof({ weight: 4, arbitrary: fc.integer({ min: -24, max: 48 }) }, { weight: 1, arbitrary: fc.integer({ min: 0, max: 1000 }) }), more: fc.integer({ min: 0, max: 32 }) }), { minLength: 10, maxLength: 40 })
const subjects = fc.constantFrom<[Form, Kind]>(
  ['petition', 'claim'], ['petition', 'claim'], ['petition', 'advice'], ['petition', 'accusation'], ['report', 'hazard'], ['report', 'dispute'], ['report', 'service'], ['mediation', 'dispute']
)

/** What the law says of a matter at any moment, however it came there. */
function lawful ({ standing: { form, kind, state, basis }, clocks }: Told) {
  const running = runningOf(clocks)
  const only = (...codes: string[]) => running.filter(code => !codes.includes(code))
  const once = running.filter(code => /^C\d/.test(code))
  expect(once).toEqual([...new Set(once)])
  if (kind === 'accusation') {
    expect(['received', 'registered', 'awaitingReceipt', 'withDiscipline', 'withdrawn', 'closed']).toContain(state)
    expect(running.filter(code => ['C3', 'C4', 'C6', 'C12', 'N4', 'N5'].includes(code))).toEqual([])
  }
  if (state === 'withdrawn') expect(only('N6', 'urge-answer', 'receipt')).toEqual([])
  if (state === 'closed') expect(only('C6', 'C11', 'C14', 'N3', 'N6', 'due', 'urge-answer', 'recusal-answer')).toEqual([])
  if (state === 'withDiscipline') expect(only('N6', 'urge-answer', 'recusal-answer')).toEqual([])
  if (form === 'petition' && kind === 'claim' && basis === 'general' && ['accepted', 'handling', 'hearing', 'replied'].includes(state!)) expect(running).toContain('C4')
  if (state === 'registered') expect(running).toContain('C1')
  if (state === 'mediating') expect(running).toContain('C10')
  if (state === 'served') expect(running).toContain('C6')
}

/** Each clock against the bare words of the law, without the product's way of reckoning. */
function lawfulClock (clock: Clock) {
  const calendarDays = { C1: 15, C2: 15, C4: 60, C7: 30, C9: 30, C14: 30 } as Record<string, number>
  const length = calendarDays[clock.code]
  if (length === undefined) return
  const more = clock.extension?.length.unit === 'day' ? clock.extension.length.count : 0
  expect(more).toBeLessThanOrEqual(30)
  let left = length + more
  let day = dayOf(clock.startsAt)
  while (left > 0) {
    day = addDays(day, 1)
    if (!clock.stops.some(({ from, to }) => from <= day && to !== undefined && day <= to)) left--
  }
  expect([clock.code, clock.lastDay]).toEqual([clock.code, day])
}

const refusals = new Set(['WRONG_STATE', 'TOO_LATE', 'VALIDATION'])
const numRuns = process.env.LONG ? 2000 : 200
const taken = new Set<RowId>()

function tryTo (told: Told, id: RowId, now: number, more: number): Told {
  const until = addDays(dayOf(now), more + 1)
  const approval = { more: told.standing.form === 'mediation' ? until : more, askedBy: 'a', approvedBy: 'b', post: '镇长', reason: '情况复杂' }
  try {
    const next = take(told, id, local(now), { until, approval, stop: { from: dayOf(now), to: addDays(dayOf(now), more % 3) } })
    taken.add(id)
    return next
  } catch (error) {
    if (error instanceof AppError && refusals.has(error.code)) return told
    throw error
  }
}

/** The timer at `now`: raises what is due, each thing once, and takes the step that comes with it. */
function sweep (told: Told, now: number, raised: Set<string>): Told {
  for (let n = 0; n < told.clocks.length; n++) {
    const before = told.clocks[n]!
    const { clock, due } = sweepClock(before, now)
    if (due === null) continue
    expect([isRunning(before), clock.lookAt === null || clock.lookAt > now]).toEqual([true, true])
    const key = `${n} ${due} ${clock.dueAt}`
    expect([key, raised.has(key)]).toEqual([key, false])
    raised.add(key)
    told = { ...told, clocks: told.clocks.map((other, m) => m === n ? clock : other) }
    const row = rowOfDue(told.standing, clock.code, due)
    if (row) told = tryTo(told, row, now, 5)
  }
  return told
}

test(`in ${numRuns} random histories the table keeps the law`, () => {
  fc.assert(fc.property(subjects, moves, ([form, kind], moves) => {
    let told: Told = filed(form, kind)
    let now = Date.parse('2026-01-05T09:00:00+08:00')
    const raised = new Set<string>()
    for (const { choice, hours, more } of moves) {
      now += hours * HOUR
      told = sweep(told, now, raised)
      const open = rowIds.filter(id => isOpenTo(told.standing, rowOf(id)) && id !== 'R11' && !rowOf(id).who.every(who => who === 'timer'))
      if (open.length === 0) break
      // Steps that lead on are taken more often than those that stay, so that histories come to their end.
      const leading = open.filter(id => rowOf(id).to !== 'same')
      const ids = choice % 4 > 0 && leading.length > 0 ? leading : open
      told = tryTo(told, ids[Math.floor(choice / 4) % ids.length]!, now, more)
      lawful(told)
    }
    told.clocks.forEach(lawfulClock)
    expect(JSON.parse(JSON.stringify(told))).toEqual(told)
  }), { numRuns, seed: 20260305 })
  expect(rowIds.filter(id => !taken.has(id)).length).toBeLessThan(process.env.LONG ? 3 : 20) // nearly every row was walked
})
