import { typeName } from '../../values'
import type { Value } from '../../values'
import { failed, named } from './compile'
import { moment, zoneOf } from './dates'
import { fromLocal, toLocal } from './zone'

const fixedUnits: Readonly<Record<string, number>> = { week: 604_800_000, day: 86_400_000, hour: 3_600_000, minute: 60_000, second: 1000, millisecond: 1 }
const monthUnits: Readonly<Record<string, number>> = { year: 12, quarter: 3, month: 1 }
const days = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']

function unitOf (name: string, value: Value | undefined): string {
  if (typeof value !== 'string' || (!(value in fixedUnits) && !(value in monthUnits))) throw failed(`${name} parameter 'unit' value cannot be recognized as a time unit: ${String(value)}`)
  return value
}

/** Months keep the day where the month has it; days and weeks keep the hour on the zone's clocks. */
function added (at: number, unit: string, amount: number, zone: string): Date {
  if (unit in fixedUnits && fixedUnits[unit]! < fixedUnits.day!) return new Date(at + amount * fixedUnits[unit]!)
  const local = toLocal(at, zone)
  if (unit in fixedUnits) return fromLocal(local.getTime() + amount * fixedUnits[unit]!, zone)
  const day = local.getUTCDate()
  local.setUTCDate(1)
  local.setUTCMonth(local.getUTCMonth() + amount * monthUnits[unit]!)
  const last = new Date(Date.UTC(local.getUTCFullYear(), local.getUTCMonth() + 1, 0)).getUTCDate()
  local.setUTCDate(Math.min(day, last))
  return fromLocal(local.getTime(), zone)
}

for (const [name, sign] of [['$dateAdd', 1], ['$dateSubtract', -1]] as const) {
  named(name, ['startDate', 'unit', 'amount'], ['timezone'], ({ startDate, unit, amount, timezone }) => {
    const at = moment(startDate)
    const zone = zoneOf(timezone)
    if (at === null || zone === null || amount === null || amount === undefined) return null
    if (typeof amount !== 'number' || !Number.isInteger(amount)) throw failed(`${name} expects integer amount of time units, found ${typeName(amount)}`)
    return added(at, unitOf(name, unit), sign * amount, zone)
  })
}

/** The number of a unit since a fixed day, as the zone's clocks show it. */
function ordinal (local: Date, unit: string, startOfWeek: number): number {
  const monthsSince = local.getUTCFullYear() * 12 + local.getUTCMonth()
  if (unit in monthUnits) return Math.floor(monthsSince / monthUnits[unit]!)
  if (unit === 'week') return Math.floor((Math.floor(local.getTime() / fixedUnits.day!) + 4 - startOfWeek) / 7) // 1970-01-01 was a Thursday
  return Math.floor(local.getTime() / fixedUnits[unit]!)
}

function weekday (name: string, value: Value | undefined): number {
  const at = days.findIndex(day => day === String(value ?? 'sunday').toLowerCase() || day.slice(0, 3) === String(value).toLowerCase())
  if (at < 0) throw failed(`${name} parameter 'startOfWeek' value cannot be recognized as a day of a week: ${String(value)}`)
  return at
}

named('$dateDiff', ['startDate', 'endDate', 'unit'], ['timezone', 'startOfWeek'], ({ startDate, endDate, unit, timezone, startOfWeek }) => {
  const [from, to, zone] = [moment(startDate), moment(endDate), zoneOf(timezone)]
  if (from === null || to === null || zone === null) return null
  const by = unitOf('$dateDiff', unit)
  const start = weekday('$dateDiff', startOfWeek)
  return ordinal(toLocal(to, zone), by, start) - ordinal(toLocal(from, zone), by, start)
})

/** Bins are counted from the first of January 2000. */
named('$dateTrunc', ['date', 'unit'], ['binSize', 'timezone', 'startOfWeek'], ({ date, unit, binSize = 1, timezone, startOfWeek }) => {
  const [at, zone] = [moment(date), zoneOf(timezone)]
  if (at === null || zone === null || binSize === null) return null
  if (typeof binSize !== 'number' || !Number.isInteger(binSize) || binSize < 1) throw failed('$dateTrunc requires \'binSize\' to be a 64-bit integer greater than 0')
  const by = unitOf('$dateTrunc', unit)
  const start = weekday('$dateTrunc', startOfWeek)
  const reference = ordinal(new Date(Date.UTC(2000, 0, 1)), by, start)
  const bin = Math.floor((ordinal(toLocal(at, zone), by, start) - reference) / binSize) * binSize + reference
  if (by in monthUnits) return fromLocal(monthStart(bin * monthUnits[by]!), zone)
  return fromLocal(by === 'week' ? (bin * 7 - 4 + start) * fixedUnits.day! : bin * fixedUnits[by]!, zone)
})

function monthStart (months: number): number {
  const day = new Date(0)
  day.setUTCFullYear(Math.floor(months / 12), months % 12, 1)
  return day.getTime()
}
