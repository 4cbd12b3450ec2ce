import { dueMark } from '../../../../miniprogram/platform/due-mark'

const due = Date.parse('2026-05-05T00:00+08:00') // 24:00 of 4 May
const on = (day: string) => dueMark(due, Date.parse(`${day}T12:00+08:00`))

test('nothing is marked while there is time, or where nothing is due', () => {
  expect(on('2026-04-30')).toBeUndefined()
  expect(dueMark(undefined, due)).toBeUndefined()
})

test('three days before, on the day, and after it', () => {
  expect(on('2026-05-01')).toEqual({ icon: 'time', text: '还有 3 天', ink: 'amber' })
  expect(on('2026-05-04')).toEqual({ icon: 'time', text: '今天到期', ink: 'amber' })
  expect(on('2026-05-06')).toEqual({ icon: 'error-triangle', text: '已超 2 天', ink: 'red' })
})
