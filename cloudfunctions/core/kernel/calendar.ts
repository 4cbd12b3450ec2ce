import lunarDays from './calendar/lunar-days.json'

/** A day in Asia/Shanghai, YYYY-MM-DD. Days sort as text. */
export type Day = string

const DAY = 86_400_000

/** The day on which an instant falls in Asia/Shanghai: UTC+8 all year since 1992, whatever the machine's own zone. */
export const dayOf = (at: number): Day => new Date(at + 8 * 3_600_000).toISOString().slice(0, 10)

/** 0:00 of a day, milliseconds UTC. */
export const startOfDay = (day: Day): number => Date.parse(`${day}T00:00:00+08:00`)

/** The instant that ends a day (24:00, 民法典 203): the first that is no longer in it. */
export const endOfDay = (day: Day): number => startOfDay(day) + DAY

export const addDays = (day: Day, days: number): Day => dayOf(startOfDay(day) + days * DAY)

/** How many days `to` lies after `from`. */
export const daysBetween = (from: Day, to: Day): number => (startOfDay(to) - startOfDay(from)) / DAY

/** 0 is Sunday. */
export const weekday = (day: Day): number => new Date(day).getUTCDay()

/** The same day some months later, the last day of that month where it has none (民法典 202). */
export function correspondingDay (day: Day, months: number): Day {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0))
  return addDays(lastOfMonth.toISOString().slice(0, 10), Math.min(0, date - lastOfMonth.getUTCDate()))
}

/** 3 月 17 日, with the year when it is not the year of `today`. */
export function showDate (day: Day, today: Day): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${day.slice(0, 4) === today.slice(0, 4) ? '' : `${year} 年 `}${month} 月 ${date} 日`
}

/** 3 月 17 日（星期二） */
export const showDay = (day: Day, today: Day): string => `${showDate(day, today)}（星期${'日一二三四五六'[weekday(day)]}）`

/** 3 月 2 日（星期一）18:05 */
export const showMoment = (at: number, today: Day): string => `${showDay(dayOf(at), today)}${showTime(at)}`

/** 18:05 in Asia/Shanghai. */
export const showTime = (at: number): string => new Date(at + 8 * 3_600_000).toISOString().slice(11, 16)

/** Days off and working weekends by year, each as the State Council published it in the November before. */
export interface HolidayTable {
  readonly years: Readonly<Record<string, {
    readonly notice?: string
    readonly off: readonly { readonly name: string, readonly from: Day, readonly to: Day }[]
    readonly work: readonly Day[]
  }>>
}

/** Tells working days from days off; `provisional` where the answer rests on a day of a year without a published table. */
export interface WorkingCalendar {
  isWorkingDay (day: Day): { working: boolean, provisional: boolean }
  /** The n-th working day after a day, which is not counted itself (民法典 201). */
  nthWorkingDayAfter (day: Day, n: number): { day: Day, provisional: boolean }
  /** The day itself if it is a working day, else the next one (民法典 203). */
  rollForward (day: Day): { day: Day, provisional: boolean }
}

export function workingCalendar (table: HolidayTable): WorkingCalendar {
  const off = new Set<Day>()
  const work = new Set<Day>()
  const statutory = new Map<string, ReadonlySet<Day>>()
  for (const year of Object.values(table.years)) {
    for (const { from, to } of year.off) for (let day = from; day <= to; day = addDays(day, 1)) off.add(day)
    for (const day of year.work) work.add(day)
  }

  function isWorkingDay (day: Day) {
    if (off.has(day)) return { working: false, provisional: false }
    if (work.has(day)) return { working: true, provisional: false }
    const isWeekend = weekday(day) % 6 === 0
    const year = day.slice(0, 4)
    if (year in table.years) return { working: !isWeekend, provisional: false }
    if (!statutory.has(year)) statutory.set(year, new Set(statutoryHolidays(year)))
    return { working: !isWeekend && !statutory.get(year)!.has(day), provisional: true }
  }

  function forward (day: Day, n: number) {
    let left = n
    let anyProvisional = false
    while (true) {
      const { working, provisional } = isWorkingDay(day)
      anyProvisional ||= provisional
      if (working && --left <= 0) return { day, provisional: anyProvisional }
      day = addDays(day, 1)
    }
  }

  return { isWorkingDay, nthWorkingDayAfter: (day, n) => forward(addDays(day, 1), n), rollForward: day => forward(day, 1) }
}

/** The years whose notice should be there by now and is not: this one, and from November on the next. Whoever runs the town is reminded of them. */
export function missingNotices (table: HolidayTable, today: Day): string[] {
  const year = today.slice(0, 4)
  const due = today.slice(5) >= '11-01' ? [year, String(Number(year) + 1)] : [year]
  return due.filter(year => !(year in table.years))
}

/**
 * The 13 days off that the law itself gives (全国年节及纪念日放假办法, in force 2025-01-01): New Year, four of Spring Festival from its eve,
 * Qingming, two of Labour Day, Dragon Boat, Mid-Autumn, three of National Day. Outside 2000-2100 only those of the solar calendar.
 */
export function statutoryHolidays (year: string): Day[] {
  const [spring, ...others] = (lunarDays as Record<string, string[]>)[year] ?? []
  const springFestival = spring ? [-1, 0, 1, 2].map(days => addDays(`${year}-${spring}`, days)) : []
  return [...['01-01', ...others, '05-01', '05-02', '10-01', '10-02', '10-03'].map(day => `${year}-${day}`), ...springFestival].sort()
}
