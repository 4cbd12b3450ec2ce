interface Dates { value: unknown, start: string, end: string, fields: string }

const two = (number: number): string => String(number).padStart(2, '0')
const upTo = (from: number, to: number): number[] => Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)
const parts = (date: string, otherwise: [number, number, number]): [number, number, number] => {
  const [year, month, day] = date.split('-').map(Number)
  return year ? [year, month ?? otherwise[1], day ?? otherwise[2]] : otherwise
}

/** Hours and minutes from `start` to `end`, both within a day. */
export function timeColumns (start: string, end: string): string[][] {
  const [first] = (start || '00:00').split(':').map(Number)
  const [last] = (end || '23:59').split(':').map(Number)
  return [upTo(first ?? 0, last ?? 23).map(two), upTo(0, 59).map(two)]
}

function limits ({ start, end }: Dates) {
  const now = new Date().getFullYear()
  return { from: parts(start, [now - 100, 1, 1]), to: parts(end, [now + 100, 12, 31]) }
}

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** Years, months and days that may follow one another, as far as `fields` goes and inside the limits. `turned` is what the wheels show. */
export function dateColumns (dates: Dates, turned?: number[]): string[][] {
  const { from, to } = limits(dates)
  const years = upTo(from[0], to[0])
  const [y, m] = turned ?? dateValue(dates)
  const year = years[y ?? 0] ?? from[0]
  const months = upTo(year === from[0] ? from[1] : 1, year === to[0] ? to[1] : 12)
  const month = months[Math.min(m ?? 0, months.length - 1)] ?? 1
  const first = year === from[0] && month === from[1]
  const last = year === to[0] && month === to[1]
  const days = upTo(first ? from[2] : 1, last ? to[2] : daysIn(year, month))
  return [years.map(value => `${value}年`), months.map(value => `${two(value)}月`), days.map(value => `${two(value)}日`)].slice(0, depth(dates))
}

const depth = ({ fields }: Dates): number => fields === 'year' ? 1 : fields === 'month' ? 2 : 3

/** Where the wheels stand for the picker's value, or for today. */
export function dateValue (dates: Dates): number[] {
  const { from, to } = limits(dates)
  const now = new Date()
  const [year, month, day] = parts(String(dates.value ?? ''), [now.getFullYear(), now.getMonth() + 1, now.getDate()])
  const y = Math.min(Math.max(year, from[0]), to[0])
  const firstMonth = y === from[0] ? from[1] : 1
  const firstDay = y === from[0] && month === from[1] ? from[2] : 1
  return [y - from[0], Math.max(0, month - firstMonth), Math.max(0, day - firstDay)].slice(0, depth(dates))
}
