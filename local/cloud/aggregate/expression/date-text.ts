import { failed } from './compile'
import { dayOfYear, isoWeek, isoWeekYear, weekOfYear } from './weeks'
import { fromLocal, offsetAt, toLocal } from './zone'

const pad = (value: number, digits: number): string => String(value).padStart(digits, '0')
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

const writers: Readonly<Record<string, (local: Date, offset: number) => string>> = {
  Y: local => pad(local.getUTCFullYear(), 4),
  m: local => pad(local.getUTCMonth() + 1, 2),
  d: local => pad(local.getUTCDate(), 2),
  H: local => pad(local.getUTCHours(), 2),
  M: local => pad(local.getUTCMinutes(), 2),
  S: local => pad(local.getUTCSeconds(), 2),
  L: local => pad(local.getUTCMilliseconds(), 3),
  j: local => pad(dayOfYear(local), 3),
  w: local => String(local.getUTCDay() + 1),
  u: local => String(local.getUTCDay() || 7),
  U: local => pad(weekOfYear(local), 2),
  V: local => pad(isoWeek(local), 2),
  G: local => pad(isoWeekYear(local), 4),
  b: local => months[local.getUTCMonth()]!.slice(0, 3),
  B: local => months[local.getUTCMonth()]!,
  z: (_, offset) => `${offset < 0 ? '-' : '+'}${pad(Math.floor(Math.abs(offset) / 60), 2)}${pad(Math.abs(offset) % 60, 2)}`,
  Z: (_, offset) => String(offset),
  '%': () => '%'
}

/** Errors: DATABASE_REQUEST_FAILED for a letter that is none. */
export function formatDate (at: number, zone: string, format: string): string {
  const local = toLocal(at, zone)
  const offset = offsetAt(at, zone) / 60_000
  return format.replace(/%(.?)/g, (_, letter: string) => {
    const write = Object.hasOwn(writers, letter) ? writers[letter] : undefined
    if (!write) throw failed(`Invalid format character '%${letter}' in format string`)
    return write(local, offset)
  })
}

const readers: Readonly<Record<string, string>> = {
  Y: '(?<Y>\\d{4})', m: '(?<m>\\d{1,2})', d: '(?<d>\\d{1,2})', H: '(?<H>\\d{1,2})', M: '(?<M>\\d{1,2})', S: '(?<S>\\d{1,2})', L: '(?<L>\\d{1,3})',
  j: '(?<j>\\d{1,3})', z: '(?<z>Z|[+-]\\d\\d:?\\d\\d)', Z: '(?<Z>[+-]?\\d+)', b: '(?<b>[A-Za-z]{3})', B: '(?<B>[A-Za-z]+)', '%': '%'
}

const iso = /^(?<Y>\d{4})-(?<m>\d\d?)(?:-(?<d>\d\d?))?(?:[T ](?<H>\d\d?):(?<M>\d\d)(?::(?<S>\d\d)(?:[.,](?<L>\d{1,3})\d*)?)?)?\s*(?<z>Z|[+-]\d\d:?\d\d)?$/i

/** A text as a date: by a format, or as ISO 8601 has it. Errors: DATABASE_REQUEST_FAILED. */
export function parseDate (text: string, zone: string, format?: string): Date {
  const pattern = format === undefined ? iso : new RegExp(`^${format.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replace(/%(.?)/g, (_, letter: string) => {
    if (!Object.hasOwn(readers, letter)) throw failed(`Invalid format character '%${letter}' in format string`)
    return readers[letter]!
  })}$`, 'i')
  const found = pattern.exec(text)?.groups
  if (!found) {
    const lenient = format === undefined ? Date.parse(text) : NaN
    if (Number.isNaN(lenient)) throw failed(`Error parsing date string '${text}'${format === undefined ? '' : `; the format is '${format}'`}`)
    return new Date(lenient)
  }
  const number = (name: string, missing: number): number => found[name] === undefined ? missing : Number(found[name])
  const named = found.b ?? found.B
  const month = named === undefined ? number('m', 1) - 1 : months.findIndex(name => name.toLowerCase().startsWith(named.toLowerCase()))
  const day = found.j === undefined ? number('d', 1) : number('j', 1)
  const milliseconds = found.L === undefined ? 0 : Number(found.L.padEnd(3, '0'))
  const shown = Date.UTC(number('Y', 1970), found.j === undefined ? month : 0, day, number('H', 0), number('M', 0), number('S', 0), milliseconds)
  if (month < 0 || month > 11 || number('H', 0) > 24 || number('M', 0) > 59 || number('S', 0) > 60 || Number.isNaN(shown)) throw failed(`Error parsing date string '${text}'`)
  const given = found.z?.toUpperCase() ?? (found.Z === undefined ? undefined : minutes(Number(found.Z)))
  return fromLocal(shown, given ?? zone)
}

const minutes = (offset: number): string => `${offset < 0 ? '-' : '+'}${pad(Math.floor(Math.abs(offset) / 60), 2)}:${pad(Math.abs(offset) % 60, 2)}`
