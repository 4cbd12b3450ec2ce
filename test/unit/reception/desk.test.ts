import { newKey, world } from '../../support/world'

const DAY = '2026-03-16'
const DESK = '@he-min'
const at = (text: string) => Date.parse(`${text}+08:00`)
const person = (name: string, phone?: string) => ({ name, phone, villageId: 'shuangjing', groupId: 'shuangjing-6' })

async function town () {
  const all = world(at('2026-03-02T10:05:00'))
  await all.tend()
  const book = (who: string, slotId: string, name = who) => all.as(who, 'reception', 'book', { key: newKey(), dayId: DAY, slotId, person: person(name) })
  const step = (no: number, step: 'arrive' | 'call' | 'recall' | 'skip' | 'back' | 'absent' | 'finish') => all.as(DESK, 'reception', 'step', { key: newKey(), dayId: DAY, no, step })
  const checkIn = (by: { code: string } | { name: string }) => all.as(DESK, 'reception', 'checkIn', { key: newKey(), dayId: DAY, ...by })
  const board = () => all.as('anybody', 'reception', 'board', { dayId: DAY })
  const desk = () => all.as(DESK, 'reception', 'desk', { dayId: DAY })
  const moveTo = async (time: string) => { all.clock.now = at(time); await all.tend(); await all.dispatch() }
  return { ...all, book, step, checkIn, board, desk, moveTo }
}
const record = (no: number, more: object = {}) => ({ key: newKey(), dayId: DAY, no, said: '水渠堵了三个月，田里进不了水，请镇里派人清一清。', villageId: 'shuangjing', groupId: 'shuangjing-6', outcome: 'matter' as const, ...more })

test('check-in by code or by name, and what the person is told', async () => {
  const { book, checkIn, moveTo, raw } = await town()
  const { code } = await book('zhang', 's0900', '张桂芳')
  await book('chen', 's0920', '陈有福')
  await book('chen2', 's0940', '陈有福')
  await moveTo('2026-03-16T08:50:00')
  expect(await checkIn({ code: `${code!.slice(0, 3)} ${code!.slice(3)}` })).toEqual({ no: 1, ahead: 0, about: clockAt('08:50'), choose: [] })
  expect(await checkIn({ name: '陈有福' })).toEqual({ choose: [3, 5] })
  expect(await raw(DESK, 'reception', 'checkIn', { key: newKey(), dayId: DAY, name: '李某' })).toMatchObject({ code: 'CODE_WRONG' })
  expect(await raw(DESK, 'reception', 'checkIn', { key: newKey(), dayId: DAY })).toMatchObject({ code: 'VALIDATION' })
})
const clockAt = (time: string) => at(`${DAY}T${time}:00`)

test('numbers are called in order, those who booked first; a skipped one is called again; a full house ends the earliest talk', async () => {
  const { as, book, board, checkIn, desk, moveTo, raw, step } = await town()
  const first = await book('a', 's0900')
  const second = await book('b', 's0900')
  const third = await book('c', 's0920')
  await book('d', 's0940')
  await moveTo('2026-03-16T08:50:00')
  const walkIn = await as(DESK, 'reception', 'walkIn', { key: newKey(), dayId: DAY, person: person('没预约的') })
  expect(walkIn).toMatchObject({ no: 21, ahead: 0 })
  for (const { code } of [first, second, third]) await checkIn({ code: code! })
  expect((await board()).next).toEqual([
    { no: 1, at: clockAt('08:50'), walkIn: false }, { no: 2, at: clockAt('08:50'), walkIn: false }, { no: 3, at: clockAt('09:10'), walkIn: false }, { no: 21, at: clockAt('09:30'), walkIn: true }
  ])
  await step(1, 'call')
  await step(2, 'call')
  expect((await board()).now.sort()).toEqual([1, 2])
  await step(2, 'skip')
  await moveTo('2026-03-16T09:05:00')
  await step(3, 'call')
  await step(2, 'recall') // both rooms were taken: number 1 was there longest
  expect((await desk()).booked.map(({ no, state }) => [no, state])).toEqual([[1, 'done'], [2, 'called'], [3, 'called'], [5, 'booked']])
  await step(5, 'absent')
  expect(await raw(DESK, 'reception', 'step', { key: newKey(), dayId: DAY, no: 1, step: 'call' })).toMatchObject({ code: 'WRONG_STATE' })
  expect(await raw(DESK, 'reception', 'step', { key: newKey(), dayId: DAY, no: 16, step: 'call' })).toMatchObject({ code: 'NOT_FOUND' })
  expect(await raw('@xu-chunsheng', 'reception', 'step', { key: newKey(), dayId: DAY, no: 3, step: 'finish' })).toMatchObject({ code: 'NOT_FOUND' })
})

test('the board and the desk name nobody', async () => {
  const { board, book, checkIn, desk, moveTo } = await town()
  const { code } = await book('zhang', 's0900', '张桂芳')
  await moveTo('2026-03-16T08:50:00')
  await checkIn({ code: code! })
  for (const shown of [await board(), await desk()]) expect(JSON.stringify(shown)).not.toContain('张')
})

test('a repeated tap at the desk does nothing twice', async () => {
  const { as, book, moveTo, raw, reception } = await town()
  const { code } = await book('zhang', 's0900')
  await moveTo('2026-03-16T08:50:00')
  const request = { key: newKey(), dayId: DAY, code: code! }
  expect(await as(DESK, 'reception', 'checkIn', request)).toEqual(await as(DESK, 'reception', 'checkIn', request))
  const walkIn = { key: newKey(), dayId: DAY, person: person('没预约的') }
  expect((await as(DESK, 'reception', 'walkIn', walkIn)).no).toBe((await as(DESK, 'reception', 'walkIn', walkIn)).no)
  expect(Object.keys(reception.days.get(DAY)!.people)).toHaveLength(2)
  expect(await raw(DESK, 'reception', 'walkIn', { ...walkIn, words: '别的' })).toMatchObject({ code: 'KEY_REUSED' })
})

test('an old man books by phone through the grid worker, is found by name, signs, and follows the matter that came of it on his own phone', async () => {
  const { as, checkIn, dispatch, moveTo, raw, sent, step } = await town()
  const booked = await as('@tang-xiaoyan', 'reception', 'bookFor', { key: newKey(), dayId: DAY, slotId: 's0900', person: person('陈有福', '15400000002'), words: '水渠' })
  expect(booked).toMatchObject({ no: 1, forWhom: '陈有福', state: 'booked' })
  expect(await raw('@tang-xiaoyan', 'reception', 'bookFor', { key: newKey(), dayId: DAY, slotId: 's0920', person: person('陈有福', '15400000002') })).toMatchObject({ code: 'ALREADY_BOOKED' })
  await moveTo('2026-03-15T18:00:00')
  expect(sent).toEqual([{ to: '15400000002', text: '【木桥镇】您有一项安排待确认，请在小程序查看，或致电便民大厅。' }])

  await moveTo('2026-03-16T08:50:00')
  expect(await checkIn({ name: '陈有福' })).toMatchObject({ no: 1 })
  await step(1, 'call')
  const promises = [{ what: '清水渠', officeId: 'town-vice-agriculture', on: '2026-03-20' }]
  expect(await as('@zhou-zheng', 'reception', 'saveRecord', record(1, { answer: '先派人去看。', promises }))).toMatchObject({ state: 'draft', no: 1 })
  const sign = { key: newKey(), dayId: DAY, no: 1, signature: { way: 'drawn' as const, strokes: '10,10 20,30 40,60;50,50 60,70' } }
  const signed = await as(DESK, 'reception', 'sign', sign)
  expect(signed).toMatchObject({ state: 'signed', signedBy: 'drawn', promises: [{ what: '清水渠', by: '副镇长', on: '2026-03-20' }] })
  expect(await as(DESK, 'reception', 'sign', sign)).toEqual(signed)
  expect(await raw('@zhou-zheng', 'reception', 'saveRecord', record(1))).toMatchObject({ code: 'WRONG_STATE' })
  expect((await as('@tang-xiaoyan', 'reception', 'bookedFor', {})).rows).toMatchObject([{ no: 1, name: '陈有福', shortNo: signed.shortNo, matterChip: '已收到' }])

  const wrong = { key: newKey(), dayId: DAY, code: booked.code!, name: '陈大福' }
  expect(await raw('chen', 'reception', 'claim', wrong)).toMatchObject({ code: 'CODE_WRONG' })
  expect(await as('chen', 'reception', 'claim', { ...wrong, name: '陈有福' })).toMatchObject({ no: 1, hasRecord: true })
  const matter = await as('chen', 'petition', 'get', { matterId: signed.matterId! })
  expect(matter).toMatchObject({ shortNo: signed.shortNo, chip: '已收到', filed: { text: expect.stringContaining('水渠堵了') } })
  expect(matter.clocks.map(({ code }) => code)).toContain('C1')
  expect(matter.timeline.map(({ text }) => text)).toEqual(expect.arrayContaining([expect.stringContaining('当场答复：先派人去看'), '副镇长答应：清水渠']))
  expect(await as('chen', 'reception', 'record', { dayId: DAY })).toMatchObject({ shortNo: signed.shortNo })
  expect(await as('chen', 'reception', 'object', { key: newKey(), dayId: DAY, text: '是四个月' })).toMatchObject({ objection: '是四个月', said: expect.stringContaining('三个月') })
  await dispatch()
  expect((await as('chen', 'petition', 'listMine', {})).rows).toHaveLength(1)
})

test('claiming is tried a few times, then no more', async () => {
  const { as, raw } = await town()
  const { code } = await as('@tang-xiaoyan', 'reception', 'bookFor', { key: newKey(), dayId: DAY, slotId: 's0900', person: person('陈有福') })
  for (let n = 0; n < 5; n++) expect(await raw('thief', 'reception', 'claim', { key: newKey(), dayId: DAY, code: '000000', name: '陈有福' })).toMatchObject({ code: 'CODE_WRONG' })
  expect(await raw('thief', 'reception', 'claim', { key: newKey(), dayId: DAY, code, name: '陈有福' })).toMatchObject({ code: 'CODE_LOCKED' })
})

test('a visit about a matter that is filed adds to that one and opens no second (条例第十九条)', async () => {
  const { as, checkIn, matters, moveTo, step } = await town()
  const filed = await as('zhang', 'petition', 'submit', { key: newKey(), topic: 'service', text: '水渠堵了三个月，田里进不了水，请镇里派人清一清。', truthful: true, person: { name: '张桂芳', phone: '15400000001', villageId: 'liuwan' } })
  const { code } = await as('zhang', 'reception', 'book', { key: newKey(), dayId: DAY, slotId: 's0900', matterId: filed.matterId })
  await moveTo('2026-03-16T08:50:00')
  await checkIn({ code: code! })
  await step(1, 'call')
  await as('@zhou-zheng', 'reception', 'saveRecord', record(1))
  expect(await as('zhang', 'reception', 'signRecord', { key: newKey(), dayId: DAY, signature: { way: 'heard' } })).toMatchObject({ matterId: filed.matterId })
  expect(matters.all.size).toBe(1)
  expect((await as('zhang', 'petition', 'get', { matterId: filed.matterId })).timeline[0]!.text).toContain('领导接待日谈过了')
})

test('a promise is asked after on its day and once more after it, until it is kept', async () => {
  const { as, checkIn, book, moveTo, step } = await town()
  const { code } = await book('zhang', 's0900')
  await moveTo('2026-03-16T08:50:00')
  await checkIn({ code: code! })
  await step(1, 'call')
  await as('@zhou-zheng', 'reception', 'saveRecord', record(1, { outcome: 'answered', promises: [{ what: '清水渠', officeId: 'town-mayor', on: '2026-03-20' }] }))
  await as('zhang', 'reception', 'signRecord', { key: newKey(), dayId: DAY, signature: { way: 'drawn', strokes: '10,10 20,30 40,60 50,50' } })
  const asked = async () => (await as('@zhou-zheng', 'account', 'messages', {})).rows.map(({ code }) => code).sort()
  await moveTo('2026-03-20T08:55:00')
  expect(await asked()).toEqual([])
  await moveTo('2026-03-20T09:00:00')
  expect(await asked()).toEqual(['U4'])
  await moveTo('2026-03-21T09:05:00')
  await moveTo('2026-03-23T09:05:00')
  expect(await asked()).toEqual(['U4', 'U5'])
  expect((await as('@zhou-zheng', 'reception', 'promises', {})).rows).toMatchObject([{ what: '清水渠', overdue: true }])
  expect(await as('@zhou-zheng', 'reception', 'keepPromise', { key: newKey(), dayId: DAY, no: 1, n: 0, text: '清完了' })).toMatchObject({ promises: [{ kept: '清完了' }] })
  expect((await as('@zhou-zheng', 'reception', 'promises', {})).rows).toEqual([])
})

test('who did not come is told the next morning that they can book again, and nothing else follows', async () => {
  const { as, book, moveTo } = await town()
  await book('zhang', 's0900')
  await moveTo('2026-03-16T13:45:00')
  await moveTo('2026-03-17T09:00:00')
  expect((await as('zhang', 'account', 'messages', {})).rows.map(({ code }) => code)).toEqual(['F36.missed'])
  expect(await as('zhang', 'reception', 'ticket', { dayId: DAY })).toMatchObject({ state: 'absent', dayState: 'over' })
})
