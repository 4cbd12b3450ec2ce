import { filing, newKey, sampleTown, world } from '../../support/world'

const DAY = '2026-03-16' // the 15th is a Sunday: the mayor's day moves to Monday
const NEXT = '2026-03-26'
const at = (text: string) => Date.parse(`${text}+08:00`)
const person = (name: string, phone?: string) => ({ name, phone, villageId: 'liuwan' })

async function town () {
  const all = world(at('2026-03-02T10:05:00'))
  await all.tend()
  const book = (who: string, slotId = 's0900', dayId = DAY) => all.as(who, 'reception', 'book', { key: newKey(), dayId, slotId, person: person(who) })
  const wait = (who: string, direct = true) => all.as(who, 'reception', 'wait', { key: newKey(), dayId: DAY, direct, person: person(who) })
  const cancel = (who: string, dayId = DAY) => all.as(who, 'reception', 'cancel', { key: newKey(), dayId })
  const ticket = (who: string, dayId = DAY) => all.as(who, 'reception', 'ticket', { dayId })
  const moveTo = async (time: string) => { all.clock.now = at(time); await all.tend(); await all.dispatch() }
  /** Everybody that a day has seats for, by time. */
  const full = async () => {
    const { slots } = await all.as('nobody', 'reception', 'day', { dayId: DAY })
    for (const { slotId, seats } of slots) for (let n = 0; n < seats; n++) await book(`${slotId}-${n}`, slotId)
  }
  return { ...all, book, wait, cancel, ticket, moveTo, full }
}

test('the days of the sample town stand published from the start, with their leaders and free seats', async () => {
  const { as } = await town()
  const { rows, usual } = await as('zhang', 'reception', 'days', {})
  expect(rows.map(({ dayId, title, free }) => [dayId, title, free])).toEqual([['2026-03-12', '副镇长', 8], [DAY, '镇长', 16], [NEXT, '副镇长', 8]])
  expect(usual).toContain('15 日')
})

test('a booking is a number, a time and six digits; the same tap again is the same booking, another one that day is refused', async () => {
  const { as, book, raw, ticket } = await town()
  const request = { key: newKey(), dayId: DAY, slotId: 's0940', words: '水渠', party: 2, person: person('张桂芳') }
  const first = await as('zhang', 'reception', 'book', request)
  expect(first).toMatchObject({ state: 'booked', no: 5, at: at('2026-03-16T09:40:00'), talk: '水渠', party: 2, mayChange: true })
  expect(first.code).toMatch(/^\d{6}$/)
  expect(await as('zhang', 'reception', 'book', request)).toEqual(first)
  expect(await raw('zhang', 'reception', 'book', { ...request, slotId: 's1000' })).toMatchObject({ code: 'KEY_REUSED' })
  expect(await raw('zhang', 'reception', 'book', { ...request, key: newKey(), slotId: 's1000' })).toMatchObject({ code: 'ALREADY_BOOKED', detail: { no: 5 } })
  expect(await ticket('zhang')).toEqual(first)
  await book('li', 's0940')
  expect(await raw('wang', 'reception', 'book', { ...request, key: newKey() })).toMatchObject({ code: 'SLOT_TAKEN', detail: { near: [{ slotId: 's0920' }, { slotId: 's1000' }] } })
})

test('nobody books without a name, on an unknown day, a begun time or somebody else\'s matter', async () => {
  const { as, clock, raw } = await town()
  const request = { key: newKey(), dayId: DAY, slotId: 's0900', person: person('张桂芳') }
  expect(await raw('zhang', 'reception', 'book', { ...request, person: undefined })).toMatchObject({ code: 'VALIDATION', detail: { person: [expect.stringContaining('姓名')] } })
  expect(await raw('zhang', 'reception', 'book', { ...request, dayId: '2026-03-13' })).toMatchObject({ code: 'NOT_FOUND' })
  const { matterId } = await as('li', 'petition', 'submit', filing())
  expect(await raw('zhang', 'reception', 'book', { ...request, matterId })).toMatchObject({ code: 'NOT_FOUND' })
  clock.now = at('2026-03-16T09:00:00')
  expect(await raw('zhang', 'reception', 'book', request)).toMatchObject({ code: 'TOO_LATE' })
})

test('who is known is not asked for a name again; names and phones are nowhere in clear on the day', async () => {
  const { as, reception } = await town()
  await as('zhang', 'petition', 'submit', filing())
  expect(await as('zhang', 'reception', 'book', { key: newKey(), dayId: DAY, slotId: 's0900' })).toMatchObject({ state: 'booked' })
  const stored = JSON.stringify([...reception.days.values()])
  for (const secret of ['张桂芳', '15400000001']) expect(stored).not.toContain(secret)
})

test('cancelling frees the seat until the hour, and then no more', async () => {
  const { book, cancel, clock, raw, ticket } = await town()
  await book('zhang')
  await cancel('zhang')
  await expect(ticket('zhang')).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await book('li')
  await book('zhang')
  clock.now = at('2026-03-16T09:00:00')
  expect(await raw('zhang', 'reception', 'cancel', { key: newKey(), dayId: DAY })).toMatchObject({ code: 'TOO_LATE' })
})

test('changing takes the new seat and frees the old one, on the same day and to another', async () => {
  const { as, book, raw, reception, ticket } = await town()
  await book('zhang')
  expect(await as('zhang', 'reception', 'change', { key: newKey(), dayId: DAY, toDayId: DAY, slotId: 's1020' })).toMatchObject({ at: at('2026-03-16T10:20:00') })
  expect(Object.keys(reception.days.get(DAY)!.seats)).toHaveLength(1)
  const key = newKey()
  const moved = await as('zhang', 'reception', 'change', { key, dayId: DAY, toDayId: NEXT, slotId: 's1430' })
  expect(moved).toMatchObject({ dayId: NEXT, state: 'booked' })
  expect(reception.days.get(DAY)!.seats).toEqual({})
  expect(await ticket('zhang', NEXT)).toEqual(moved)
  await book('li', 's1430', '2026-03-26').then(() => { throw new Error('two in one seat') }, error => expect(error).toMatchObject({ code: 'SLOT_TAKEN' }))
  expect(await raw('zhang', 'reception', 'change', { key: newKey(), dayId: NEXT, toDayId: DAY, slotId: 's0901' })).toMatchObject({ code: 'VALIDATION' })
})

test('a freed seat goes to the first in line at once; who wants to be asked has it held, and it passes on when they do not answer', async () => {
  const { as, cancel, clock, full, moveTo, raw, sent, dispatch, ticket, wait } = await town()
  await full()
  clock.now += 1_000
  expect(await wait('first')).toMatchObject({ state: 'waiting', ahead: 0, direct: true })
  clock.now += 1_000
  expect(await wait('asked', false)).toMatchObject({ state: 'waiting', ahead: 1 })
  clock.now += 1_000
  await wait('third')
  await cancel('s0900-0')
  expect(await ticket('first')).toMatchObject({ state: 'booked', no: 1, at: at('2026-03-16T09:00:00') })
  await cancel('s1000-1')
  expect(await ticket('asked')).toMatchObject({ state: 'held', no: 8, holdUntil: clock.now + 4 * 3_600_000 })
  expect(await raw('late', 'reception', 'book', { key: newKey(), dayId: DAY, slotId: 's1000', person: person('late') })).toMatchObject({ code: 'SLOT_TAKEN' })
  await moveTo('2026-03-02T14:06:00')
  expect(await raw('asked', 'reception', 'answerOffer', { key: newKey(), dayId: DAY, take: true })).toMatchObject({ code: 'TOO_LATE' })
  expect(await ticket('third')).toMatchObject({ state: 'booked', no: 8 })
  await dispatch()
  expect(sent).toEqual([]) // no consent and no phone: it stands in 消息
  const { rows } = await as('third', 'account', 'messages', {})
  expect(rows).toMatchObject([{ code: 'F36.seat', words: '您排队的时间有空位了', page: `packages/reception/pages/ticket/index?day=${DAY}` }])
})

test('a held seat is taken, or let go to the next', async () => {
  const { as, cancel, clock, full, ticket, wait } = await town()
  await full()
  await wait('a', false)
  clock.now += 1
  await wait('b', false)
  await cancel('s0900-0')
  await as('a', 'reception', 'answerOffer', { key: newKey(), dayId: DAY, take: false })
  await as('b', 'reception', 'answerOffer', { key: newKey(), dayId: DAY, take: true })
  expect(await ticket('b')).toMatchObject({ state: 'booked', no: 1 })
  await expect(ticket('a')).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('whoever leaves the line gets no seat; the line is no longer than the town allows', async () => {
  const { as, cancel, full, raw, reception, wait } = await town()
  await full()
  for (let n = 0; n < sampleTown.settings.reception.lineLength; n++) await wait(`w${n}`)
  expect(await raw('one more', 'reception', 'wait', { key: newKey(), dayId: DAY, person: person('再来一位') })).toMatchObject({ code: 'RATE_LIMITED' })
  await as('w0', 'reception', 'leaveLine', { key: newKey(), dayId: DAY })
  await cancel('s0900-0')
  const day = reception.days.get(DAY)!
  expect(day.line).toBe(sampleTown.settings.reception.lineLength - 2)
  expect(Object.keys(day.seats)).toHaveLength(16)
})

test('a leader in the circle of the matter is not offered with it, unless the person chose so, and does not see it even then', async () => {
  const { as, matters, raw } = await town()
  const { matterId } = await as('zhang', 'petition', 'submit', filing({ avoid: { people: ['zhou-zheng'], units: [] } }))
  const { rows, leftOut } = await as('zhang', 'reception', 'days', { matterId })
  expect([rows.map(({ dayId }) => dayId), leftOut]).toEqual([['2026-03-12', NEXT], 1])
  const request = { key: newKey(), dayId: DAY, slotId: 's0900', matterId }
  expect(await raw('zhang', 'reception', 'book', request)).toMatchObject({ code: 'NOT_ELIGIBLE' })
  const { no } = await as('zhang', 'reception', 'book', { ...request, anyway: true })
  expect((await as('@zhou-zheng', 'reception', 'visit', { dayId: DAY, no: no! })).matter).toBeUndefined()
  expect(matters.all.get(matterId)!.concerned).toContain('zhou-zheng')
})

test('the leader sees a named matter before the day, and the look is in its log', async () => {
  const { as, raw, seen } = await town()
  const { matterId } = await as('zhang', 'petition', 'submit', filing())
  const { no } = await as('zhang', 'reception', 'book', { key: newKey(), dayId: DAY, slotId: 's0900', matterId })
  expect((await as('@zhou-zheng', 'reception', 'visit', { dayId: DAY, no: no! })).matter).toMatchObject({ subject: '水渠堵了三个月', text: expect.stringContaining('田里进不了水') })
  expect(seen).toMatchObject([{ matterId, personId: 'zhou-zheng', action: 'see' }])
  expect(await raw('@xu-chunsheng', 'reception', 'visit', { dayId: DAY, no: no! })).toMatchObject({ code: 'NOT_FOUND' })
  expect(await raw('@zhou-zheng', 'reception', 'visit', { dayId: DAY, no: 2 })).toMatchObject({ code: 'NOT_FOUND' })
})

test('reminders come the evening before and two hours before, of the seat as it stands then, once each', async () => {
  const { as, book, moveTo } = await town()
  await book('zhang', 's0900')
  await book('li', 's0900')
  await as('zhang', 'reception', 'change', { key: newKey(), dayId: DAY, toDayId: DAY, slotId: 's1120' })
  const codes = async (who: string) => (await as(who, 'account', 'messages', {})).rows.map(({ code }) => code).sort()
  await moveTo('2026-03-15T17:55:00')
  expect(await codes('zhang')).toEqual([])
  await moveTo('2026-03-15T18:00:00')
  await moveTo('2026-03-15T18:05:00')
  expect([await codes('zhang'), await codes('li')]).toEqual([['F36'], ['F36']])
  await moveTo('2026-03-16T07:15:00')
  expect([await codes('zhang'), await codes('li')]).toEqual([['F36'], ['F36', 'F36.soon']])
  await moveTo('2026-03-16T09:20:00')
  expect(await codes('zhang')).toEqual(['F36', 'F36.soon'])
})

test('a cancelled day tells everybody and holds them a seat on the next one, which they take or leave', async () => {
  const { as, book, dispatch, raw, ticket, wait } = await town()
  await book('zhang', 's0920')
  await book('li', 's0920')
  await wait('wang')
  expect(await raw('@xu-chunsheng', 'reception', 'cancelDay', { key: newKey(), dayId: DAY, reason: '去县里开会' })).toMatchObject({ code: 'NOT_FOUND' })
  const key = newKey()
  expect(await as('@he-min', 'reception', 'cancelDay', { key, dayId: DAY, reason: '去县里开会' })).toEqual({ told: 3, offered: 3 })
  await dispatch()
  expect(await ticket('zhang')).toMatchObject({ dayState: 'cancelled', reason: '去县里开会' })
  expect(await ticket('zhang', NEXT)).toMatchObject({ state: 'held' })
  expect((await as('li', 'account', 'messages', {})).rows.map(({ code }) => code).sort()).toEqual(['F36.change', 'F36.seat'])
  await as('li', 'reception', 'answerOffer', { key: newKey(), dayId: NEXT, take: true })
  expect(await ticket('li', NEXT)).toMatchObject({ state: 'booked' })
  expect(await raw('chen', 'reception', 'book', { key: newKey(), dayId: DAY, slotId: 's0900', person: person('陈有福') })).toMatchObject({ code: 'WRONG_STATE' })
})
