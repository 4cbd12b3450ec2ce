import { parseCron } from '../../../../local/functions/cron'

const at = (shanghai: string) => Date.parse(`${shanghai}+08:00`)
const after = (cron: string, from: string, times = 1) => {
  let moment = at(from)
  return Array.from({ length: times }, () => {
    moment = parseCron(cron).next(moment)!
    return new Date(moment + 8 * 3_600_000).toISOString().slice(0, 19)
  })
}

test.each([
  ['0 0 2 1 * * *', '2026-03-01T02:00:00', ['2026-04-01T02:00:00', '2026-05-01T02:00:00']],
  ['0 15 10 * * MON-FRI *', '2026-03-06T11:00:00', ['2026-03-09T10:15:00', '2026-03-10T10:15:00']],
  ['0 0 10,14,16 * * * *', '2026-03-06T10:00:00', ['2026-03-06T14:00:00', '2026-03-06T16:00:00', '2026-03-07T10:00:00']],
  ['0 */30 9-17 * * * *', '2026-03-06T17:00:00', ['2026-03-06T17:30:00', '2026-03-07T09:00:00']],
  ['0 0 12 * * WED *', '2026-03-06T00:00:00', ['2026-03-11T12:00:00']],
  ['*/5 * * * * * *', '2026-03-06T23:59:57', ['2026-03-07T00:00:00', '2026-03-07T00:00:05']],
  ['0 0 0 29 2 * *', '2026-01-01T00:00:00', ['2028-02-29T00:00:00', '2032-02-29T00:00:00']],
  ['0 0 1/8 * * * *', '2026-03-06T00:00:00', ['2026-03-06T01:00:00', '2026-03-06T09:00:00', '2026-03-06T17:00:00', '2026-03-07T01:00:00']],
  ['0 0 0 1 JAN * 2027', '2026-03-06T00:00:00', ['2027-01-01T00:00:00']]
])('%s after %s', (cron, from, expected) => {
  expect(after(cron, from, expected.length)).toEqual(expected)
})

test('day and weekday together: either will do, as the cloud says', () => {
  expect(after('0 0 0 15 * SUN *', '2026-03-07T12:00:00', 3)).toEqual(['2026-03-08T00:00:00', '2026-03-15T00:00:00', '2026-03-22T00:00:00'])
  expect(after('0 0 0 16 * SUN *', '2026-03-08T00:00:00', 2)).toEqual(['2026-03-15T00:00:00', '2026-03-16T00:00:00'])
})

test('fields are read in UTC+8: midnight in Shanghai is 16:00 UTC of the day before', () => {
  expect(new Date(parseCron('0 0 0 * * * *').next(Date.UTC(2026, 2, 6, 12))!).toISOString()).toBe('2026-03-06T16:00:00.000Z')
})

test('a moment between seconds belongs to the next second; past the last year there is none', () => {
  expect(parseCron('* * * * * * *').next(1_500)).toBe(2_000)
  expect(parseCron('0 0 0 1 1 * 2020').next(at('2026-03-06T00:00:00'))).toBeUndefined()
})

test.each([
  ['0 0 * * * *', /seven fields/], ['60 * * * * * *', /"60" is no second/], ['0 0 0 0 * * *', /"0" is no day/], ['0 0 x * * * *', /"x" is no hour/],
  ['0 0 5-3 * * * *', /"5-3" is no hour/], ['0 */0 * * * * *', /"\*\/0" is no minute/], ['0 0 0 * MAY-FOO * *', /"FOO" is no month/], ['0 0 -1 * * * *', /no hour/]
])('%s is refused with the field', (cron, message) => {
  expect(() => parseCron(cron)).toThrow(message)
})
