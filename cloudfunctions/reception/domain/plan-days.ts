import { addDays, dayOf, daysBetween, startOfDay, weekday, type Day, type WorkingCalendar } from '../../core/kernel/calendar'
import { isHeldOn } from '../../core/people/offices'
import type { ReceptionDay, ReceptionRule, Slot } from '../../core/people/reception'
import type { Town } from '../../core/people/town'

const SHAPE = 1

/** The dates of a rule from a day to another, both counted, as planned: before days off and absences. */
export function plannedDates (rule: ReceptionRule, from: Day, to: Day): Day[] {
  const dates: Day[] = []
  for (let day = from < rule.from ? rule.from : from; day <= to && day <= (rule.to ?? day); day = addDays(day, 1)) if (falls(rule, day)) dates.push(day)
  return dates
}

function falls ({ on }: ReceptionRule, day: Day): boolean {
  const date = Number(day.slice(8))
  if ('weekday' in on) return weekday(day) === on.weekday && on.weeks.includes(Math.ceil(date / 7))
  return date === on.monthDay || (on.monthDay > date && addDays(day, 1).endsWith('-01')) // the 31st of a shorter month is its last day
}

/** What stands on the calendar already: a published day keeps its date, and no second one falls on it. */
export type Standing = Pick<ReceptionDay, 'id' | 'occurrence'>

/**
 * The reception days that are to be published today: far enough ahead to be announced in time, on working days, one a date, each planned date
 * once. Where two fall on one date the later rule gives way to the next working day. Whoever is absent is stood in for, or the day falls out.
 */
export function daysToPublish (town: Pick<Town, 'offices' | 'settings'>, standing: readonly Standing[], now: number, calendar: WorkingCalendar): ReceptionDay[] {
  const { rules, publishDaysBefore, publishAheadDays } = town.settings.reception
  const today = dayOf(now)
  const taken = new Set(standing.map(({ id }) => id))
  const known = new Set(standing.map(({ occurrence }) => occurrence))
  const days: ReceptionDay[] = []
  const all = rules.flatMap(rule => plannedDates(rule, today, addDays(today, publishAheadDays)).map(planned => ({ rule, planned }))).sort((a, b) => a.planned < b.planned ? -1 : 1)
  for (const { rule, planned } of all) {
    const occurrence = `${rule.id}@${planned}`
    const date = known.has(occurrence) ? undefined : dateFor(rule, planned, taken, calendar)
    const office = date !== undefined && daysBetween(today, date) >= publishDaysBefore ? officeFor(town, rule, date) : undefined
    if (date === undefined || !office) continue
    taken.add(date)
    days.push(newDay(rule, date, office, occurrence, now))
  }
  return days
}

function dateFor (rule: ReceptionRule, planned: Day, taken: ReadonlySet<Day>, calendar: WorkingCalendar): Day | undefined {
  if (rule.dayOff === 'skip' && !calendar.isWorkingDay(planned).working) return undefined
  let { day } = calendar.rollForward(planned)
  while (taken.has(day)) day = calendar.nthWorkingDayAfter(day, 1).day
  return day
}

/** Who receives on a date: the office's holder, the one who stands in, or nobody. */
function officeFor ({ offices }: Pick<Town, 'offices'>, rule: ReceptionRule, date: Day) {
  const absence = rule.except.find(({ from, to }) => from <= date && date <= to)
  const id = absence ? absence.officeId : rule.officeId
  return offices.find(office => office.id === id && isHeldOn(office, date))
}

function newDay (rule: ReceptionRule, date: Day, office: Town['offices'][number], occurrence: string, now: number): ReceptionDay {
  const slots = slotsOf(rule, date)
  return {
    id: date, shape: SHAPE, version: 1, occurrence, officeId: office.id, leaderId: office.personId, title: office.title, inCharge: office.inCharge ?? [],
    place: rule.place, subject: rule.subject, slotMinutes: rule.slotMinutes, slots, walkIns: rule.walkIns, state: 'open', publishedAt: now,
    seats: {}, people: {}, attendees: [], line: 0, done: {}, outbox: {}, nextLookAt: startOfDay(addDays(date, -1)) + EVE, nextSendAt: null
  }
}

/** 18:00 of the day before. */
export const EVE = 18 * 3_600_000

/** The times of a day, whole ones only, with the numbers of their seats in order. */
export function slotsOf ({ opens, closes, slotMinutes, seats }: Pick<ReceptionRule, 'opens' | 'closes' | 'slotMinutes' | 'seats'>, date: Day): Slot[] {
  const [from, to] = [minuteOf(opens), minuteOf(closes)]
  return Array.from({ length: Math.floor((to - from) / slotMinutes) }, (_, n) => {
    const minute = from + n * slotMinutes
    return { id: `s${String(Math.floor(minute / 60) * 100 + minute % 60).padStart(4, '0')}`, at: startOfDay(date) + minute * 60_000, firstNo: n * seats + 1, seats }
  })
}

const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
