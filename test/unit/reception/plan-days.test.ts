import fc from 'fast-check'
import { addDays, dayOf, daysBetween, startOfDay, workingCalendar } from '../../../cloudfunctions/core/kernel/calendar'
import type { ReceptionRule } from '../../../cloudfunctions/core/people/reception'
import { daysToPublish, plannedDates, slotsOf } from '../../../cloudfunctions/reception/domain/plan-days'
import { loadTown } from '../../../tools/town/town-folder'

const town = loadTown('town')
const calendar = workingCalendar(town.settings.calendar)
const rule = (changes: Partial<ReceptionRule> = {}): ReceptionRule => ({ ...town.settings.reception.rules[0]!, except: [], ...changes })
const withRules = (rules: readonly ReceptionRule[]) => ({ ...town, settings: { ...town.settings, reception: { ...town.settings.reception, rules } } })
const at = (text: string) => Date.parse(`${text}+08:00`)
const leaders = ['town-mayor', 'town-secretary', 'town-vice-social', 'town-armed']

const anyRule = (id: string) => fc.record({
  id: fc.constant(id), officeId: fc.constantFrom(...leaders), dayOff: fc.constantFrom('next' as const, 'skip' as const),
  on: fc.oneof(fc.record({ monthDay: fc.integer({ min: 1, max: 31 }) }), fc.record({ weekday: fc.integer({ min: 0, max: 6 }), weeks: fc.uniqueArray(fc.integer({ min: 1, max: 5 }), { minLength: 1 }) })),
  except: fc.array(fc.record({ from: fc.integer({ min: 0, max: 700 }), length: fc.integer({ min: 0, max: 20 }), officeId: fc.option(fc.constantFrom(...leaders), { nil: undefined }) })
    .map(({ from, length, officeId }) => ({ from: addDays('2025-01-01', from), to: addDays('2025-01-01', from + length), officeId })), { maxLength: 2 })
}).map(changes => rule(changes))
const anyRules = fc.integer({ min: 1, max: 4 }).chain(n => fc.tuple(...Array.from({ length: n }, (_, i) => anyRule(`r${i}`))))
const anyDay = fc.integer({ min: 0, max: 700 }).map(n => addDays('2025-01-01', n))
const runs = { numRuns: process.env.LONG ? 2_000 : 200, seed: 20260312 }

test('published days are working days, one a date, announced in time, on no absence', () => {
  fc.assert(fc.property(anyRules, anyDay, fc.integer({ min: 0, max: 86_399 }), (rules, today, second) => {
    const now = startOfDay(today) + second * 1000
    const days = daysToPublish(withRules(rules), [], now, calendar)
    expect(new Set(days.map(({ id }) => id)).size).toBe(days.length)
    for (const day of days) {
      expect(calendar.isWorkingDay(day.id).working).toBe(true)
      expect(daysBetween(dayOf(now), day.id)).toBeGreaterThanOrEqual(town.settings.reception.publishDaysBefore)
      const { except, officeId } = rules.find(({ id }) => day.occurrence.startsWith(`${id}@`))!
      const absence = except.find(({ from, to }) => from <= day.id && day.id <= to)
      expect(day.officeId).toBe(absence ? absence.officeId : officeId)
    }
  }), runs)
})

test('published day by day, each planned date comes once and nothing that stands is touched', () => {
  fc.assert(fc.property(anyRules, anyDay, fc.integer({ min: 5, max: 40 }), (rules, first, length) => {
    const standing: ReturnType<typeof daysToPublish> = []
    for (let n = 0; n < length; n++) standing.push(...daysToPublish(withRules(rules), standing, startOfDay(addDays(first, n)), calendar))
    expect(new Set(standing.map(({ occurrence }) => occurrence)).size).toBe(standing.length)
    expect(new Set(standing.map(({ id }) => id)).size).toBe(standing.length)
    expect(daysToPublish(withRules(rules), standing, startOfDay(addDays(first, length - 1)), calendar)).toEqual([])
  }), { ...runs, numRuns: runs.numRuns / 4 })
})

test('times lie in the hours that are said, in order, with numbers from 1 without a gap', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 1_300 }), fc.integer({ min: 1, max: 139 }), fc.integer({ min: 5, max: 120 }), fc.integer({ min: 1, max: 10 }), anyDay, (from, length, slotMinutes, seats, day) => {
    const clock = (minute: number) => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
    const slots = slotsOf({ opens: clock(from), closes: clock(from + length), slotMinutes, seats }, day)
    expect(slots.map(({ firstNo }) => firstNo)).toEqual(slots.map((_, n) => n * seats + 1))
    expect(new Set(slots.map(({ id }) => id)).size).toBe(slots.length)
    for (const { at } of slots) {
      expect(at).toBeGreaterThanOrEqual(at - at % 60_000)
      expect((at - startOfDay(day)) / 60_000).toBeGreaterThanOrEqual(from)
      expect((at - startOfDay(day)) / 60_000 + slotMinutes).toBeLessThanOrEqual(from + length)
    }
  }), runs)
})

test('the zone of the machine changes nothing, a summer time neither', () => {
  const before = process.env.TZ
  const plans = ['UTC', 'America/New_York', 'Europe/Berlin', 'Pacific/Apia', 'Asia/Shanghai'].map(zone => {
    process.env.TZ = zone
    return JSON.stringify([at('2026-03-28T23:30:00'), at('2026-10-24T00:30:00'), at('2026-12-31T23:59:59')].map(now => daysToPublish(town, [], now, calendar)))
  })
  process.env.TZ = before
  expect(new Set(plans).size).toBe(1)
})

test('the 15th of February 2026 is where the calendar puts it; that of November is a Sunday and moves to Monday', () => {
  const plan = (now: string) => daysToPublish(withRules([rule()]), [], at(now), calendar).map(({ id }) => id)
  expect(plan('2026-01-20T08:00:00')).toEqual([calendar.rollForward('2026-02-15').day])
  expect(plan('2026-10-20T08:00:00')).toEqual(['2026-11-16'])
})

test('a day that comes too soon to be announced is not published; the 31st is the last of a month', () => {
  expect(daysToPublish(withRules([rule()]), [], at('2026-04-09T08:00:00'), calendar).map(({ id }) => id)).not.toContain('2026-04-15')
  expect(daysToPublish(withRules([rule()]), [], at('2026-04-08T08:00:00'), calendar).map(({ id }) => id)).toContain('2026-04-15')
  expect(plannedDates(rule({ on: { monthDay: 31 } }), '2026-02-01', '2026-04-30')).toEqual(['2026-02-28', '2026-03-31', '2026-04-30'])
})
