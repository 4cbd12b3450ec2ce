import { ObjectId, isFields, typeName } from '../../values'
import type { Value } from '../../values'
import { failed, isNullish, named, operators } from './compile'
import { formatDate, parseDate } from './date-text'
import { dayOfYear, isoWeek, isoWeekYear, weekOfYear } from './weeks'
import { fromLocal, toLocal } from './zone'

/** A date, or what carries one; null for null and missing. */
export function moment (value: Value | undefined): number | null {
  if (isNullish(value)) return null
  if (value instanceof Date) return value.getTime()
  if (value instanceof ObjectId) return Number.parseInt(value.hex.slice(0, 8), 16) * 1000
  throw failed(`can't convert from BSON type ${typeName(value)} to Date`)
}

export function zoneOf (value: Value | undefined): string | null {
  if (value === undefined) return 'UTC'
  if (value === null) return null
  if (typeof value !== 'string') throw failed(`timezone must evaluate to a string, found ${typeName(value)}`)
  return value
}

/** Parts of a date take it alone, or with a zone in an object. */
const part = (name: string, of: (local: Date) => number): void => {
  operators[name] = (raw, compile) => {
    const inObject = isFields(raw) && 'date' in raw
    const only = Array.isArray(raw) && raw.length === 1 ? raw[0]! : raw
    const date = compile(inObject ? raw.date! : only)
    const zone = inObject && raw.timezone !== undefined ? compile(raw.timezone) : undefined
    return scope => {
      const at = moment(date(scope))
      const where = zone ? zoneOf(zone(scope) ?? null) : 'UTC'
      return at === null || where === null ? null : of(toLocal(at, where))
    }
  }
}

part('$year', local => local.getUTCFullYear())
part('$month', local => local.getUTCMonth() + 1)
part('$dayOfMonth', local => local.getUTCDate())
part('$dayOfWeek', local => local.getUTCDay() + 1)
part('$dayOfYear', dayOfYear)
part('$hour', local => local.getUTCHours())
part('$minute', local => local.getUTCMinutes())
part('$second', local => local.getUTCSeconds())
part('$millisecond', local => local.getUTCMilliseconds())
part('$week', weekOfYear)
part('$isoWeek', isoWeek)
part('$isoWeekYear', isoWeekYear)
part('$isoDayOfWeek', local => local.getUTCDay() || 7)

named('$dateToParts', ['date'], ['timezone', 'iso8601'], ({ date, timezone, iso8601 }) => {
  const at = moment(date)
  const zone = zoneOf(timezone)
  if (at === null || zone === null) return null
  const local = toLocal(at, zone)
  const time = { hour: local.getUTCHours(), minute: local.getUTCMinutes(), second: local.getUTCSeconds(), millisecond: local.getUTCMilliseconds() }
  return iso8601 === true ? { isoWeekYear: isoWeekYear(local), isoWeek: isoWeek(local), isoDayOfWeek: local.getUTCDay() || 7, ...time }
    : { year: local.getUTCFullYear(), month: local.getUTCMonth() + 1, day: local.getUTCDate(), ...time }
})

named('$dateFromParts', [], ['year', 'month', 'day', 'isoWeekYear', 'isoWeek', 'isoDayOfWeek', 'hour', 'minute', 'second', 'millisecond', 'timezone'], args => {
  if (Object.entries(args).some(([, value]) => isNullish(value))) return null
  const number = (name: string, missing: number): number => {
    const value = args[name] ?? missing
    if (typeof value !== 'number' || !Number.isInteger(value)) throw failed(`'${name}' must evaluate to an integer, found ${typeName(value)}`)
    return value
  }
  const zone = zoneOf(args.timezone)!
  const time = ((number('hour', 0) * 60 + number('minute', 0)) * 60 + number('second', 0)) * 1000 + number('millisecond', 0)
  if ('isoWeekYear' in args) return fromLocal(isoDay(number('isoWeekYear', 0), number('isoWeek', 1), number('isoDayOfWeek', 1)) + time, zone)
  if (!('year' in args)) throw failed('$dateFromParts requires either \'year\' or \'isoWeekYear\' to be present')
  const day = new Date(0)
  day.setUTCFullYear(number('year', 0), number('month', 1) - 1, number('day', 1))
  return fromLocal(day.getTime() + time, zone)
})

/** The week with the year's first Thursday is week 1. */
function isoDay (year: number, week: number, day: number): number {
  const january4 = new Date(Date.UTC(year, 0, 4))
  return january4.getTime() + ((week - 1) * 7 + day - (january4.getUTCDay() || 7)) * 86_400_000
}

named('$dateToString', ['date'], ['format', 'timezone', 'onNull'], ({ date, format, timezone, onNull }) => {
  const at = moment(date)
  if (at === null) return onNull ?? null
  const zone = zoneOf(timezone)
  if (zone === null || format === null) return null
  if (format !== undefined && typeof format !== 'string') throw failed('$dateToString requires that \'format\' be a string')
  return formatDate(at, zone, format ?? (timezone === undefined ? '%Y-%m-%dT%H:%M:%S.%LZ' : '%Y-%m-%dT%H:%M:%S.%L'))
})

named('$dateFromString', ['dateString'], ['format', 'timezone', 'onError', 'onNull'], ({ dateString, format, timezone, onError, onNull }) => {
  if (isNullish(dateString)) return onNull ?? null
  const zone = zoneOf(timezone)
  if (zone === null || format === null) return null
  try {
    if (typeof dateString !== 'string') throw failed(`$dateFromString requires that 'dateString' be a string, found: ${typeName(dateString)}`)
    return parseDate(dateString, zone, format === undefined ? undefined : String(format))
  } catch (error) {
    if (onError !== undefined) return onError
    throw error
  }
})
