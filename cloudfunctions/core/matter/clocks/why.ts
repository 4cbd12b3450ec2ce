import type { ClockView } from '../../../../contract/parts'
import { addDays, dayOf, daysBetween, showDate, showDay, showMoment, type WorkingCalendar } from '../../kernel/calendar'
import type { Clock, Length, Stop } from './clock'
import { endOfLength, isRunning } from './reckon'
import { ruleOf, stopGrounds } from './rules'

interface Ask { readonly clock: Clock, readonly calendar: WorkingCalendar, readonly now: number }

/** 「为什么是这一天」 as the table of the clock page shows it. */
export interface Why {
  readonly start: string
  readonly length: string
  readonly end: string
  readonly article: string
  readonly holidays: string
  readonly stops: string
  readonly extension: string
  /** The same as sentences, in order. */
  readonly sentences: readonly string[]
}

/** Says in plain words why a clock ends on its day: start, length, what was left out or added, the article, and what holidays do. */
export function whyOf (ask: Ask): Why {
  const { clock, now } = ask
  const { began } = ruleOf(clock.code)
  const today = dayOf(now)
  const article = [clock.article, ...civilCode(clock)].join('、')
  const holidays = holidaysOf(ask)
  const stops = clock.stops.map(stop => stopOf(stop, today))
  const extension = extensionOf(clock, today)
  const reckoned = `依据：${article}。`
  return {
    start: `${showDay(dayOf(clock.startsAt), today)}${began}`,
    length: lengthInWords(clock.length),
    end: clock.length.unit === 'minute' ? showMoment(clock.dueAt, today) : `${showDay(clock.lastDay, today)}24 点`,
    article,
    holidays,
    stops: stops.join('') || '没有',
    extension: extension.join('') || '没有延长过',
    sentences: [
      ...countOf(ask), ...stops, ...(stops.length > 0 && !clock.extension ? [`期限到 ${showDate(clock.lastDay, today)} 24 点。`] : []),
      ...(clock.holder === 'person' ? [holidays, reckoned] : [reckoned, holidays]), ...extension, ...overdue(clock, now),
      ...(clock.provisional ? ['暂按法定节假日计算，放假通知公布后以公布为准。'] : [])
    ]
  }
}

/** A clock as the contract shows it to the person. */
export function clockView (ask: Ask): ClockView {
  const { clock: { code, startsAt, dueAt, article, provisional, holder, endedAt }, now } = ask
  const ended = endedAt === undefined ? {} : { endedAt }
  return { code, name: ruleOf(code).name, startsAt, dueAt, article, provisional, holder, why: [...whyOf(ask).sentences], overdue: isOverdue(ask.clock, now), ...ended }
}

/** A duty that its official has not done in time. A right that went by is not overdue. */
export const isOverdue = (clock: Clock, now: number): boolean => ruleOf(clock.code).expiry !== 'ends' && (clock.endedAt ?? now) >= clock.dueAt

const units = { day: '天', workingDay: '个工作日', month: '个月', minute: '分钟' } as const
const lengthInWords = (length: Length): string => length.unit === 'date' ? '写明的日期' : `${length.count} ${units[length.unit]}`

const civilCode = ({ holder, length }: Clock): string[] =>
  length.unit === 'month' ? ['民法典第二百零二条'] : holder === 'person' && length.unit !== 'workingDay' ? ['民法典第二百零三条'] : []

function countOf ({ clock: { code, holder, startsAt, length }, calendar, now }: Ask): string[] {
  const today = dayOf(now)
  const start = dayOf(startsAt)
  const began = `${showDate(start, today)}${ruleOf(code).began}`
  const end = endOfLength(startsAt, length, [], calendar).day
  const fromNext = `从第二天 ${showDate(addDays(start, 1), today)}算起`
  switch (length.unit) {
    case 'minute': return [`${showMoment(startsAt, today)} ${ruleOf(code).began}，${length.count} 分钟内要有人接报。`]
    case 'date': return [`${began}，要在 ${showDate(end, today)} 24 点前完成。`]
    case 'month': return [`${began}。`, `满 ${length.count} 个月是 ${showDate(end, today)} 24 点${end.slice(8) === start.slice(8) ? '' : '，那个月没有对应的日子，算到月末'}。`]
    case 'workingDay': return [`${began}。`, `${fromNext}，第 ${length.count} 个工作日是 ${showDay(end, today)}24 点。`]
    case 'day': return holder === 'person'
      ? [`${began}，满 ${length.count} 天是 ${showDay(end, today)}。`]
      : [`${began}。`, `${fromNext}，满 ${length.count} 天是 ${showDate(end, today)} 24 点。`]
  }
}

function holidaysOf ({ clock, calendar, now }: Ask): string {
  const { whose } = ruleOf(clock.code)
  if (clock.length.unit === 'workingDay') return `这是${whose}，休息日和放假不算在内。`
  if (clock.holder === 'official') return `这是${whose}，放假不往后推。`
  const isRolled = endOfLength(clock.startsAt, clock.length, clock.stops, calendar).day !== clock.lastDay
  return `这是${whose}，遇休息日顺延${isRolled ? `到 ${showDay(clock.lastDay, dayOf(now))}` : ''}。`
}

function stopOf ({ ground, article, from, to }: Stop, today: string): string {
  const { words } = stopGrounds[ground]
  if (to === undefined) return `${showDate(from, today)}起${words}，这段时间不算在内，结束后接着算（${article}）。`
  const span = from === to ? showDate(from, today) : `${showDate(from, today)}至 ${showDate(to, today)}`
  return `${span}${words}，这 ${daysBetween(from, to) + 1} 天不算在内（${article}）。`
}

function extensionOf ({ extension, lastDay }: Clock, today: string): string[] {
  if (!extension) return []
  const { length, post, reason } = extension
  const longer = length.unit === 'date' ? `延长到 ${showDate(lastDay, today)}。` : `延长 ${lengthInWords(length)}，到 ${showDate(lastDay, today)}。`
  return [longer, `批准：${post}。`, `原因：${reason.replace(/[。．.]+$/, '')}。`]
}

function overdue (clock: Clock, now: number): string[] {
  if (!isRunning(clock) || !isOverdue(clock, now)) return []
  const days = daysBetween(clock.lastDay, dayOf(now))
  return [days > 0 ? `已超 ${days} 天。` : '已过时限。', '已自动告诉监督的人，不用您再催。']
}
