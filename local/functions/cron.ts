const HOUR = 3_600_000
const SHANGHAI = 8 * HOUR

const names = (list: string, from: number) => new Map(list.split(' ').map((name, i) => [name, from + i]))
const months = names('JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC', 1)
const weekdays = names('SUN MON TUE WED THU FRI SAT', 0)

const fields = [
  { name: 'second', from: 0, to: 59 }, { name: 'minute', from: 0, to: 59 }, { name: 'hour', from: 0, to: 23 },
  { name: 'day', from: 1, to: 31 }, { name: 'month', from: 1, to: 12, names: months },
  { name: 'weekday', from: 0, to: 6, names: weekdays }, { name: 'year', from: 1970, to: 2099 }
]

/** When a timer is due. Milliseconds UTC. */
export interface Cron {
  /** The first moment after `after`, undefined if there is none. */
  next (after: number): number | undefined
}

/**
 * The cloud's cron: seven fields (second minute hour day month weekday year) in UTC+8, with `*`, lists, ranges, steps and English
 * names; where day and weekday are both restricted either will do. Errors: a plain Error that names the field.
 */
export function parseCron (expression: string): Cron {
  const parts = expression.trim().split(/\s+/)
  if (parts.length !== fields.length) throw new Error(`cron "${expression}": seven fields are needed, here are ${parts.length}`)
  const [seconds, minutes, hours, days, monthsOf, weekdaysOf, years] = fields.map((field, i) => values(parts[i]!, field)) as
    [Set<number>, Set<number>, Set<number>, Set<number>, Set<number>, Set<number>, Set<number>]
  const either = parts[3] !== '*' && parts[5] !== '*'

  const dayFits = (wall: Date) => {
    const day = days.has(wall.getUTCDate()), weekday = weekdaysOf.has(wall.getUTCDay())
    return either ? day || weekday : day && weekday
  }
  /** The start of the next larger unit that may fit, or undefined if this second fits. */
  const skip = (wall: Date): number | undefined => {
    const [y, m, d, h, min, s] = [wall.getUTCFullYear(), wall.getUTCMonth(), wall.getUTCDate(), wall.getUTCHours(), wall.getUTCMinutes(), wall.getUTCSeconds()]
    if (!years.has(y)) return Date.UTC(y + 1, 0)
    if (!monthsOf.has(m + 1)) return Date.UTC(y, m + 1)
    if (!dayFits(wall)) return Date.UTC(y, m, d + 1)
    if (!hours.has(h)) return Date.UTC(y, m, d, h + 1)
    if (!minutes.has(min)) return Date.UTC(y, m, d, h, min + 1)
    if (!seconds.has(s)) return Date.UTC(y, m, d, h, min, s + 1)
    return undefined
  }
  return {
    next (after) {
      let at = Math.floor((after + SHANGHAI) / 1000) * 1000 + 1000
      for (let wall = new Date(at); wall.getUTCFullYear() <= 2099; wall = new Date(at)) {
        const later = skip(wall)
        if (later === undefined) return at - SHANGHAI
        at = later
      }
      return undefined
    }
  }
}

type Field = typeof fields[number]

function values (text: string, field: Field): Set<number> {
  const all = text.split(',').flatMap(part => {
    const [range = '', step] = part.split('/')
    const [first, last] = range === '*' ? [field.from, field.to] : range.split('-').map(word => value(word, field)) as [number, number?]
    const to = last ?? (step === undefined ? first : field.to)
    const by = step === undefined ? 1 : Number(step)
    if (!Number.isInteger(by) || by < 1 || first < field.from || to > field.to || first > to) throw wrong(text, field)
    return Array.from({ length: Math.floor((to - first) / by) + 1 }, (_, i) => first + i * by)
  })
  return new Set(all)
}

function value (word: string, field: Field): number {
  const named = field.names?.get(word.toUpperCase())
  if (named !== undefined) return named
  if (!/^\d+$/.test(word)) throw wrong(word, field)
  return Number(word)
}

const wrong = (text: string, { name, from, to }: Field) => new Error(`cron: "${text}" is no ${name} (${from} to ${to})`)
