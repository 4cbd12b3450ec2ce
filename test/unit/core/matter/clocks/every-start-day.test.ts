import { extendClock } from '../../../../../cloudfunctions/core/matter/clocks/extend'
import type { ClockCode } from '../../../../../cloudfunctions/core/matter/clocks/rules'
import { at, calendar, start } from './sample'

/** A second reckoning that shares nothing with the product: days as numbers, the notices typed again, one step a day. */
type Ymd = readonly [number, number, number]
const isLeap = (y: number) => (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0
const monthLength = (y: number, m: number) => m === 2 ? (isLeap(y) ? 29 : 28) : [4, 6, 9, 11].includes(m) ? 30 : 31
const next = ([y, m, d]: Ymd): Ymd => d < monthLength(y, m) ? [y, m, d + 1] : m < 12 ? [y, m + 1, 1] : [y + 1, 1, 1]
const text = ([y, m, d]: Ymd) => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`
/** Sakamoto's rule; 0 is Sunday. */
const weekdayOf = ([y, m, d]: Ymd) => {
  const year = m < 3 ? y - 1 : y
  return (year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][m - 1]! + d) % 7
}

const off = new Set(('2024-01-01 2024-02-12 2024-02-13 2024-02-14 2024-02-15 2024-02-16 2024-04-04 2024-04-05 2024-05-01 2024-05-02 2024-05-03 2024-06-10 ' +
  '2024-09-16 2024-09-17 2024-10-01 2024-10-02 2024-10-03 2024-10-04 2024-10-07 2025-01-01 2025-01-28 2025-01-29 2025-01-30 2025-01-31 2025-02-03 2025-02-04 ' +
  '2025-04-04 2025-05-01 2025-05-02 2025-05-05 2025-06-02 2025-10-01 2025-10-02 2025-10-03 2025-10-06 2025-10-07 2025-10-08 2026-01-01 2026-01-02 2026-02-16 ' +
  '2026-02-17 2026-02-18 2026-02-19 2026-02-20 2026-02-23 2026-04-06 2026-05-01 2026-05-04 2026-05-05 2026-06-19 2026-09-25 2026-10-01 2026-10-02 2026-10-05 ' +
  '2026-10-06 2026-10-07 2027-01-01 2027-02-05 2027-02-08').split(' ')) // 2027: weekdays among the statutory days of the first months
const workingWeekends = new Set(('2024-02-04 2024-02-18 2024-04-07 2024-04-28 2024-05-11 2024-09-14 2024-09-29 2024-10-12 2025-01-26 2025-02-08 2025-04-27 ' +
  '2025-09-28 2025-10-11 2026-01-04 2026-02-14 2026-02-28 2026-05-09 2026-09-20 2026-10-10').split(' '))
const works = (day: Ymd) => workingWeekends.has(text(day)) || (![0, 6].includes(weekdayOf(day)) && !off.has(text(day)))

interface End { readonly lastDay: string, readonly provisional: boolean }
const steps = (day: Ymd, n: number): Ymd => n === 0 ? day : steps(next(day), n - 1)
const duty = (day: Ymd, n: number): End => ({ lastDay: text(steps(day, n)), provisional: false })
function right (day: Ymd, n: number): End {
  let last = steps(day, n)
  while (!works(last)) last = next(last)
  return { lastDay: text(last), provisional: last[0] > 2026 }
}
function workingDays (day: Ymd, n: number): End {
  let last = day
  for (let left = n; left > 0;) { last = next(last); if (works(last)) left-- }
  return { lastDay: text(last), provisional: last[0] > 2026 }
}
function month ([y, m, d]: Ymd): End {
  const [year, then] = m === 12 ? [y + 1, 1] : [y, m + 1]
  return { lastDay: text([year, then, Math.min(d, monthLength(year, then))]), provisional: false }
}

const naive: Record<string, (day: Ymd) => End> = {
  C1: day => duty(day, 15), C2: day => duty(day, 15), C3: day => workingDays(day, 5), C4: day => duty(day, 60),
  C6: day => right(day, 30), C7: day => duty(day, 30), C8: day => right(day, 30), C9: day => duty(day, 30), C10: month, C11: day => right(day, 30),
  C13: day => workingDays(day, 2), C14: day => duty(day, 30), N1: day => workingDays(day, 20), N2: day => workingDays(day, 20), 'N2-completion': day => workingDays(day, 7),
  'N2-third-party': day => workingDays(day, 15), N4: day => duty(day, 30), 'urge-answer': day => workingDays(day, 2), receipt: day => workingDays(day, 1)
}
const startDays: Ymd[] = []
for (let day: Ymd = [2024, 1, 1]; day[0] < 2027; day = next(day)) startDays.push(day)
/** Moments near both ends of the day, where a wrong zone shows. */
const hours = ['00:00:00', '07:59:59', '08:00:00', '23:59:59']

const ends = (reckoned: (day: Ymd, n: number) => End) => startDays.map((day, n) => {
  const { lastDay, provisional } = reckoned(day, n)
  return `${text(day)} → ${lastDay}${provisional ? ' provisional' : ''}`
})

test.each(Object.keys(naive))('%s started on every day of 2024-2026 ends where a second reckoning puts it', code => {
  expect(startDays).toHaveLength(1096)
  expect(ends((day, n) => start(code as ClockCode, `${text(day)} ${hours[n % 4]}`))).toEqual(ends(naive[code]!))
})

test.each([['high', 1], ['medium', 7], ['low', 20]] as const)('C12 of %s risk likewise', (risk, days) => {
  expect(ends(day => start('C12', `${text(day)} 12:00`, { risk }))).toEqual(ends(day => duty(day, days)))
})

test('C5 likewise, with 1 to 30 days more', () => {
  const approval = { askedBy: 'handler', approvedBy: 'head', post: '镇长', reason: '要等测量结果' }
  expect(ends((day, n) => extendClock(start('C4', `${text(day)} 12:00`), { ...approval, more: n % 30 + 1, at: at(`${text(day)} 12:00`) }, calendar)))
    .toEqual(ends((day, n) => duty(day, 60 + n % 30 + 1)))
})
