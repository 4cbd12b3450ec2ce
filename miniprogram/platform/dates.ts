const DAY = 86_400_000
const HOURS = 8 * 3_600_000

/** A day in Asia/Shanghai, YYYY-MM-DD, whatever the phone's own zone. Days sort as text. */
export const dayOf = (at: number): string => new Date(at + HOURS).toISOString().slice(0, 10)

const startOf = (day: string): number => Date.parse(`${day}T00:00:00+08:00`)

/** The day so many days later. */
export const addDays = (day: string, days: number): string => new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10)

/** How many days `to` lies after `from`. */
export const daysBetween = (from: string, to: string): number => (startOf(to) - startOf(from)) / DAY

/** 3 月 17 日, with the year when it is not this one. */
export function showDate (day: string, now: number): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${day.slice(0, 4) === dayOf(now).slice(0, 4) ? '' : `${year} 年 `}${month} 月 ${date} 日`
}

/** 3 月 17 日（星期二） */
export const showDay = (day: string, now: number): string => `${showDate(day, now)}（星期${'日一二三四五六'[new Date(day).getUTCDay()]}）`

/** 18:05; an hour below ten has one digit. */
export const showTime = (at: number): string => new Date(at + HOURS).toISOString().slice(11, 16).replace(/^0/, '')

/** 3 月 2 日（星期一）18:05 */
export const showMoment = (at: number, now: number): string => showDay(dayOf(at), now) + showTime(at)

/** 今天 10:20, 昨天 18:02, then dates. */
export function showLately (at: number, now: number): string {
  const ago = daysBetween(dayOf(at), dayOf(now))
  return ago === 0 ? `今天 ${showTime(at)}` : ago === 1 ? `昨天 ${showTime(at)}` : showDate(dayOf(at), now)
}

/** 今天 9:05 提交, 3 月 2 日提交 */
export const showLatelyDone = (at: number, now: number, verb: string): string => showLately(at, now).replace(/(\d)$/, '$1 ') + verb

/** 上午 9:00–9:20 */
export function showSpan (from: number, to: number): string {
  const hour = new Date(from + HOURS).getUTCHours()
  return `${hour < 12 ? '上午' : hour < 18 ? '下午' : '晚上'} ${showTime(from)}–${showTime(to)}`
}

/** The day whose end (24:00) a due instant is. */
export const dueDay = (dueAt: number): string => dayOf(dueAt - 1)

/** 5 月 4 日（星期一） of a due instant. */
export const showDue = (dueAt: number, now: number): string => showDay(dueDay(dueAt), now)

/** Days left until a due day ends: 0 is today, below 0 it is over. */
export const daysLeft = (dueAt: number, now: number): number => daysBetween(dayOf(now), dueDay(dueAt))
