import { failed } from './compile'

const formats = new Map<string, Intl.DateTimeFormat>()

function formatFor (zone: string): Intl.DateTimeFormat {
  let known = formats.get(zone)
  if (!known) {
    try {
      known = new Intl.DateTimeFormat('en-US', { timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' })
    } catch { throw failed(`unrecognized time zone identifier: "${zone}"`) }
    formats.set(zone, known)
  }
  return known
}

/** Milliseconds that a zone's clocks are ahead of UTC at a moment. A zone is an Olson name or an offset such as +08:00. */
export function offsetAt (at: number, zone: string): number {
  if (zone === 'UTC' || zone === 'GMT' || zone === 'Z') return 0
  const fixed = /^([+-])(\d\d):?(\d\d)?$/.exec(zone)
  if (fixed) return (fixed[1] === '-' ? -1 : 1) * (Number(fixed[2]) * 60 + Number(fixed[3] ?? 0)) * 60_000
  const parts = Object.fromEntries(formatFor(zone).formatToParts(at).map(({ type, value }) => [type, Number(value)]))
  const shown = Date.UTC(parts.year!, parts.month! - 1, parts.day, parts.hour, parts.minute, parts.second)
  return shown - Math.floor(at / 1000) * 1000
}

/** A moment as a clock in the zone shows it, to be read with the UTC getters. */
export const toLocal = (at: number, zone: string): Date => new Date(at + offsetAt(at, zone))

/** The moment at which a clock in the zone shows this. */
export function fromLocal (shown: number, zone: string): Date {
  const guess = shown - offsetAt(shown, zone)
  return new Date(shown - offsetAt(guess, zone))
}
