import * as v from 'valibot'
import { AppError } from '../cloudfunctions/core/kernel/app-error'
import { startOfDay, workingCalendar, type HolidayTable } from '../cloudfunctions/core/kernel/calendar'
import { extendClock } from '../cloudfunctions/core/matter/clocks/extend'
import { rules, type ClockCode, type Limits } from '../cloudfunctions/core/matter/clocks/rules'
import { startClock } from '../cloudfunctions/core/matter/clocks/start'
import { whyOf } from '../cloudfunctions/core/matter/clocks/why'
import { answerLines, BadLine, checked, townFile } from './answer-lines'

/** `npm run -s clocks-of -- FILE.jsonl`: {id, code, start, days?, risk?} → {id, lastDay, article, provisional, why} */
const line = v.object({
  code: v.picklist(['C5', ...Object.keys(rules) as ClockCode[]], '没有这种期限'),
  start: v.string('要写开始的时间'),
  days: v.optional(v.number('要写天数')),
  risk: v.optional(v.picklist(['high', 'medium', 'low'], '是 high、medium 或 low'))
}, '要有 code 和 start')
const calendar = workingCalendar(townFile<HolidayTable>('calendar.json'))
const limits = townFile<Limits>('limits.json')

answerLines('clocks-of', input => {
  const { code, start, days, risk } = checked(line, input)
  try {
    const clock = clockOf(code, instantOf(start), days, risk)
    const { article, sentences } = whyOf({ clock, calendar, now: clock.startsAt })
    return { lastDay: clock.lastDay, article, provisional: clock.provisional, why: sentences.join('') }
  } catch (error) {
    throw error instanceof AppError ? new BadLine(Object.values(error.detail ?? {}).flat().join('；') || error.code) : error
  }
})

/** C5 is the extension of C4, asked for at its start and approved by the unit's head. */
function clockOf (code: 'C5' | ClockCode, startsAt: number, days: number | undefined, risk: 'high' | 'medium' | 'low' | undefined) {
  if (code !== 'C5') return startClock(code, startsAt, { calendar, limits, risk })
  const approval = { more: days ?? NaN, at: startsAt, askedBy: 'handler', approvedBy: 'head', post: '单位负责人', reason: '情况复杂' }
  return extendClock(startClock('C4', startsAt, { calendar, limits }), approval, calendar)
}

/** A moment with its zone, or a day in Asia/Shanghai. What the machine's own zone would have to complete is refused. */
function instantOf (text: string): number {
  const [, day, time, zone] = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?)\s?(Z|[+-]\d{2}(?::?\d{2})?))?$/i.exec(text.trim()) ?? []
  if (!day) throw new BadLine('start：写成 2026-03-05T09:30:00+08:00，要带时区')
  if (!isRealDay(day)) throw new BadLine('start：没有这一天')
  const at = time ? Date.parse(`${day}T${time.replace(',', '.')}${offset(zone!)}`) : startOfDay(day)
  if (!(at >= startOfDay('1992-01-01') && at < startOfDay('2101-01-01'))) throw new BadLine('start：时间不对，年份在 1992 到 2100 之间')
  return at
}

function isRealDay (day: string): boolean {
  return !Number.isNaN(Date.parse(day)) && new Date(day).toISOString().startsWith(day)
}

function offset (zone: string): string {
  return /^z$/i.test(zone) ? 'Z' : `${zone.slice(0, 3)}:${zone.slice(3).replace(':', '') || '00'}`
}
