import { buildSync } from 'esbuild'
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import {
  addDays, correspondingDay, dayOf, daysBetween, endOfDay, missingNotices, showDate, showDay, showMoment, startOfDay, statutoryHolidays, weekday, workingCalendar, type HolidayTable
} from '../../../../cloudfunctions/core/kernel/calendar'

const table = JSON.parse(readFileSync('town/calendar.json', 'utf8')) as HolidayTable
const calendar = workingCalendar(table)
const daysOf = (from: string, to: string) => Array.from({ length: daysBetween(from, to) + 1 }, (_, n) => addDays(from, n))

test('a day is the day in Asia/Shanghai, from 0:00 until 24:00', () => {
  expect(dayOf(Date.parse('2026-03-16T15:59:59.999Z'))).toBe('2026-03-16')
  expect(dayOf(Date.parse('2026-03-16T16:00:00Z'))).toBe('2026-03-17')
  expect(startOfDay('2026-03-17')).toBe(Date.parse('2026-03-16T16:00:00Z'))
  expect(endOfDay('2026-03-17')).toBe(startOfDay('2026-03-18'))
  expect(dayOf(endOfDay('2026-03-17') - 1)).toBe('2026-03-17')
})

test('days are added over month ends and leap days', () => {
  expect(addDays('2024-02-28', 2)).toBe('2024-03-01')
  expect(addDays('2025-02-28', 1)).toBe('2025-03-01')
  expect(addDays('2026-01-01', -1)).toBe('2025-12-31')
  expect(daysBetween('2024-01-01', '2025-01-01')).toBe(366)
  expect(weekday('2026-03-17')).toBe(2)
})

test.each([
  ['2026-03-05', 1, '2026-04-05'], ['2026-01-31', 1, '2026-02-28'], ['2024-01-31', 1, '2024-02-29'], ['2026-03-31', 1, '2026-04-30'],
  ['2026-12-15', 1, '2027-01-15'], ['2024-02-29', 12, '2025-02-28'], ['2026-02-28', 1, '2026-03-28']
])('民法典 202: %s and %i months correspond to %s', (day, months, expected) => {
  expect(correspondingDay(day, months)).toBe(expected)
})

test('dates are shown as people read them, the year only when it is not this one', () => {
  expect(showDate('2026-05-04', '2026-03-05')).toBe('5 月 4 日')
  expect(showDay('2026-03-17', '2026-03-05')).toBe('3 月 17 日（星期二）')
  expect(showDay('2027-01-03', '2026-12-05')).toBe('2027 年 1 月 3 日（星期日）')
  expect(showMoment(Date.parse('2026-03-02T18:05:00+08:00'), '2026-03-05')).toBe('3 月 2 日（星期一）18:05')
})

/** What the notices change: weekdays off, weekends at work, as counted from the three notices by hand. */
const published = {
  2024: {
    weekdaysOff: '01-01 02-12 02-13 02-14 02-15 02-16 04-04 04-05 05-01 05-02 05-03 06-10 09-16 09-17 10-01 10-02 10-03 10-04 10-07',
    weekendsAtWork: '02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12'
  },
  2025: {
    weekdaysOff: '01-01 01-28 01-29 01-30 01-31 02-03 02-04 04-04 05-01 05-02 05-05 06-02 10-01 10-02 10-03 10-06 10-07 10-08',
    weekendsAtWork: '01-26 02-08 04-27 09-28 10-11'
  },
  2026: {
    weekdaysOff: '01-01 01-02 02-16 02-17 02-18 02-19 02-20 02-23 04-06 05-01 05-04 05-05 06-19 09-25 10-01 10-02 10-05 10-06 10-07',
    weekendsAtWork: '01-04 02-14 02-28 05-09 09-20 10-10'
  }
}
test.each(Object.entries(published))('%s is as the State Council published it', (year, { weekdaysOff, weekendsAtWork }) => {
  const days = daysOf(`${year}-01-01`, `${year}-12-31`)
  const isWeekend = (day: string) => [0, 6].includes(weekday(day))
  const differs = (isWorking: boolean) => days.filter(day => isWeekend(day) === isWorking && calendar.isWorkingDay(day).working === isWorking).map(day => day.slice(5)).join(' ')
  expect(differs(false)).toBe(weekdaysOff)
  expect(differs(true)).toBe(weekendsAtWork)
  expect(days.some(day => calendar.isWorkingDay(day).provisional)).toBe(false)
})

test('a year without a table counts weekends and the 13 statutory days, and says so', () => {
  expect(statutoryHolidays('2027')).toEqual([
    '2027-01-01', '2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08', '2027-04-05', '2027-05-01', '2027-05-02',
    '2027-06-09', '2027-09-15', '2027-10-01', '2027-10-02', '2027-10-03'
  ])
  const year = daysOf('2027-01-01', '2027-12-31')
  expect(year.every(day => calendar.isWorkingDay(day).provisional)).toBe(true)
  const off = year.filter(day => !calendar.isWorkingDay(day).working)
  expect(off).toEqual(year.filter(day => [0, 6].includes(weekday(day)) || statutoryHolidays('2027').includes(day)))
})

test('working days are counted from the day after, over holidays and working weekends', () => {
  expect(calendar.nthWorkingDayAfter('2026-03-05', 5)).toEqual({ day: '2026-03-12', provisional: false })
  expect(calendar.nthWorkingDayAfter('2026-02-13', 2)).toEqual({ day: '2026-02-24', provisional: false }) // Saturday the 14th works, then nine days off
  expect(calendar.nthWorkingDayAfter('2026-12-30', 1)).toEqual({ day: '2026-12-31', provisional: false })
  expect(calendar.nthWorkingDayAfter('2026-12-30', 2)).toEqual({ day: '2027-01-04', provisional: true })
})

test('a day off rolls on to the next working day, a working day stays', () => {
  expect(calendar.rollForward('2026-05-30')).toEqual({ day: '2026-06-01', provisional: false })
  expect(calendar.rollForward('2026-10-01')).toEqual({ day: '2026-10-08', provisional: false })
  expect(calendar.rollForward('2026-10-10')).toEqual({ day: '2026-10-10', provisional: false })
  expect(calendar.rollForward('2027-01-01')).toEqual({ day: '2027-01-04', provisional: true })
})

test('the next year\'s notice may also move days of the last December', () => {
  const moved = workingCalendar({ years: { ...table.years, 2027: { off: [{ name: '元旦', from: '2026-12-31', to: '2027-01-02' }], work: ['2026-12-27'] } } })
  expect(moved.isWorkingDay('2026-12-31')).toEqual({ working: false, provisional: false })
  expect(moved.isWorkingDay('2026-12-27')).toEqual({ working: true, provisional: false })
})

test('from November on the next year\'s notice is missed, and a year\'s own for as long as it is not there', () => {
  expect(missingNotices(table, '2026-10-31')).toEqual([])
  expect(missingNotices(table, '2026-11-01')).toEqual(['2027'])
  expect(missingNotices(table, '2027-03-01')).toEqual(['2027'])
})

test('the machine\'s own time zone changes nothing', () => {
  const { outputFiles } = buildSync({ entryPoints: ['cloudfunctions/core/kernel/calendar.ts'], bundle: true, format: 'iife', globalName: 'calendar', write: false })
  const script = `${outputFiles[0]!.text}
    const { dayOf, startOfDay, addDays, weekday, correspondingDay, showMoment } = calendar
    const days = Array.from({ length: 1096 }, (_, n) => addDays('2024-01-01', n))
    console.log(JSON.stringify(days.map(day => [day, startOfDay(day), dayOf(startOfDay(day) - 1), weekday(day), correspondingDay(day, 1), showMoment(startOfDay(day) + 3e7, day)])))`
  const zones = ['UTC', 'Asia/Shanghai', 'America/Los_Angeles', 'Pacific/Kiritimati', 'Europe/London']
  const outputs = zones.map(TZ => execFileSync(process.execPath, ['-e', script], { env: { ...process.env, TZ }, encoding: 'utf8', maxBuffer: 1 << 24 }))
  expect(JSON.parse(outputs[0]!)).toHaveLength(1096)
  expect(new Set(outputs).size).toBe(1)
})
