import type { SentOf } from '../../../contract/actions'
import { newKey } from '../../support/world'
import { townOfLessons } from './town-of-lessons'

const HOUR = 3_600_000
const plan = (at: number, changes: Partial<SentOf<'learn', 'planLecture'>> = {}): SentOf<'learn', 'planLecture'> => ({
  key: newKey(), title: '土地流转，合同怎么签', laws: ['农村土地承包法'], at, endsAt: at + HOUR, villageId: 'liuwan', place: '柳湾村文化室', speaker: '镇司法所', seats: 2, standing: 20, bring: '承包证', material: ['wages'], ...changes
})
const teacher = '@zhong-yuqing', head = '@hou-jianmin'

async function planned (changes: Partial<SentOf<'learn', 'planLecture'>> = {}) {
  const town = townOfLessons()
  const at = town.clock.now + 24 * HOUR
  const { lectureId } = await town.as(teacher, 'learn', 'planLecture', plan(at, changes))
  return { ...town, lectureId, at, key: newKey }
}

test('a lecture that the legal station plans stands in the calendar and on the first page', async () => {
  const { as, lectureId } = await planned()
  expect((await as('张桂芳', 'learn', 'lectures', {})).rows).toMatchObject([{ id: lectureId, title: '土地流转，合同怎么签', seatsLeft: 2, mine: 'no' }])
  expect((await as('张桂芳', 'learn', 'home', {})).lectures).toMatchObject([{ id: lectureId }])
  expect(await as('张桂芳', 'learn', 'lecture', { lectureId })).toMatchObject({ unit: '镇司法所', bring: '承包证', material: [{ id: 'wages' }], questions: [] })
})

test('a repeated plan is one lecture; what begins in the past is refused', async () => {
  const { as, clock, lectureId } = await planned()
  const again = plan(clock.now + HOUR)
  expect(await as(teacher, 'learn', 'planLecture', again)).toEqual(await as(teacher, 'learn', 'planLecture', again))
  expect((await as(teacher, 'learn', 'lectureList', {})).rows).toHaveLength(2)
  await expect(as(teacher, 'learn', 'planLecture', plan(clock.now - 1, { lectureId }))).rejects.toMatchObject({ code: 'VALIDATION' })
})

test('seats go to as many as there are, in order, one a person, and a freed one to the next', async () => {
  const { as, lectureId } = await planned()
  const signUp = (who: string) => as(who, 'learn', 'signUp', { key: newKey(), lectureId })
  expect([await signUp('甲'), await signUp('甲'), await signUp('乙')]).toEqual([{ number: 1 }, { number: 1 }, { number: 2 }])
  await expect(signUp('丙')).rejects.toMatchObject({ code: 'LECTURE_FULL' })
  for (let n = 0; n < 2; n++) await as('甲', 'learn', 'cancelSignUp', { key: newKey(), lectureId })
  expect(await signUp('丙')).toEqual({ number: 2 })
  await expect(signUp('甲')).rejects.toMatchObject({ code: 'LECTURE_FULL' })
})

test('how many signed up is told from ten on; to those who hold it always', async () => {
  const { as, lectureId } = await planned({ seats: 40 })
  for (let n = 0; n < 9; n++) await as(`人${n}`, 'learn', 'signUp', { key: newKey(), lectureId })
  expect((await as('谁', 'learn', 'lecture', { lectureId })).signUps).toBeUndefined()
  expect((await as(teacher, 'learn', 'lectureDesk', { lectureId })).signUps).toBe(9)
  await as('人9', 'learn', 'signUp', { key: newKey(), lectureId })
  expect((await as('谁', 'learn', 'lecture', { lectureId })).signUps).toBe(10)
})

test('one checks in with the code of this minute or the one before, once, from half an hour before on', async () => {
  const { as, clock, at, lectureId } = await planned()
  const attend = (code: string, who = '张桂芳') => as(who, 'learn', 'attend', { key: newKey(), lectureId, code })
  await expect(attend('000000')).rejects.toMatchObject({ code: 'TOO_LATE' })
  await expect(as(teacher, 'learn', 'lectureCode', { lectureId })).rejects.toMatchObject({ code: 'TOO_LATE' })
  clock.now = at - HOUR / 2
  const { code, validUntil } = await as(teacher, 'learn', 'lectureCode', { lectureId })
  expect(code).toMatch(/^\d{6}$/)
  expect(await attend(code)).toEqual({ lectureId, at: clock.now })
  clock.now = validUntil + 59_000
  const later = await attend(code)
  expect((await as('张桂芳', 'learn', 'lecture', { lectureId })).attendedAt).toBe(at - HOUR / 2)
  clock.now = validUntil + 60_000
  await expect(attend(code, '李大')).rejects.toMatchObject({ code: 'CODE_WRONG' })
  expect(later.lectureId).toBe(lectureId)
  expect(await as(teacher, 'learn', 'lectureCode', { lectureId })).toMatchObject({ byCode: 1 })
  expect((await as('张桂芳', 'learn', 'lectures', {})).attended).toBe(1)
  expect((await as('李大', 'learn', 'lectures', {})).attended).toBe(0)
})

test('without naming the lecture the code finds it; after too many wrong ones the right one is refused too', async () => {
  const { as, clock, at, lectureId } = await planned()
  clock.now = at
  const { code } = await as(teacher, 'learn', 'lectureCode', { lectureId })
  const attend = (tried: string) => as('张桂芳', 'learn', 'attend', { key: newKey(), code: tried })
  expect(await as('李大', 'learn', 'attend', { key: newKey(), code })).toMatchObject({ lectureId })
  const wrong = code === '111111' ? '222222' : '111111'
  for (let n = 0; n < 5; n++) await expect(attend(wrong)).rejects.toMatchObject({ code: 'CODE_WRONG' })
  await expect(attend(code)).rejects.toMatchObject({ code: 'CODE_LOCKED' })
})

test('a question is seen by whoever asked and by those who hold the lecture; answered, by all', async () => {
  const { as, lectureId } = await planned()
  const key = newKey()
  for (let n = 0; n < 2; n++) await as('张桂芳', 'learn', 'askSpeaker', { key, lectureId, text: '地界怎么算？' })
  const questions = async (who: string) => (await as(who, 'learn', 'lecture', { lectureId })).questions
  expect([(await questions('张桂芳')).length, (await questions('李大')).length]).toEqual([1, 0])
  const [asked] = (await as(teacher, 'learn', 'lectureDesk', { lectureId })).questions
  expect(Object.keys(asked!)).not.toContain('by')
  await expect(as(teacher, 'learn', 'settleQuestion', { key: newKey(), lectureId, questionId: asked!.id, became: 'answer' })).rejects.toMatchObject({ code: 'VALIDATION' })
  await as(teacher, 'learn', 'settleQuestion', { key: newKey(), lectureId, questionId: asked!.id, became: 'answer', answer: '看承包证。' })
  expect(await questions('李大')).toMatchObject([{ text: '地界怎么算？', answer: '看承包证。' }])
})

test('held, it stands in the register with all heads, those without a phone too', async () => {
  const { as, clock, at, lectureId } = await planned()
  clock.now = at
  const { code } = await as(teacher, 'learn', 'lectureCode', { lectureId })
  await as('张桂芳', 'learn', 'attend', { key: newKey(), lectureId, code })
  await as(teacher, 'learn', 'countIn', { key: newKey(), lectureId, people: 31 })
  await as(teacher, 'learn', 'noteQuestion', { key: newKey(), lectureId, text: '租地几年？' })
  clock.now = at + HOUR
  await as(teacher, 'learn', 'closeLecture', { key: newKey(), lectureId, summary: '问了租地的年限。' })
  expect(await as(head, 'learn', 'lectureRegister', { year: '2026' })).toMatchObject({ people: 32, rows: [{ people: 32, laws: ['农村土地承包法'], speaker: '镇司法所', unit: '镇司法所' }] })
  await expect(as('李大', 'learn', 'signUp', { key: newKey(), lectureId })).rejects.toMatchObject({ code: 'TOO_LATE' })
})

test('a lecture of another unit is not there, a villager finds no desk', async () => {
  const { as, lectureId } = await planned()
  await expect(as('@deng-guoping', 'learn', 'lectureDesk', { lectureId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(as('张桂芳', 'learn', 'lectureDesk', { lectureId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect((await as('@deng-guoping', 'learn', 'lectureList', {})).rows).toEqual([])
})

test('called off, it says why, and nobody signs up any more', async () => {
  const { as, lectureId } = await planned()
  await as(teacher, 'learn', 'cancelLecture', { key: newKey(), lectureId, why: '下大雨，路不通' })
  expect(await as('张桂芳', 'learn', 'lecture', { lectureId })).toMatchObject({ state: 'cancelled', why: '下大雨，路不通' })
  await expect(as('张桂芳', 'learn', 'signUp', { key: newKey(), lectureId })).rejects.toMatchObject({ code: 'TOO_LATE' })
  expect((await as('张桂芳', 'learn', 'home', {})).lectures).toEqual([])
})

test('fewer seats than are taken is refused; more are there at once', async () => {
  const { as, at, lectureId } = await planned()
  for (const who of ['甲', '乙']) await as(who, 'learn', 'signUp', { key: newKey(), lectureId })
  await expect(as(teacher, 'learn', 'planLecture', plan(at, { lectureId, seats: 1 }))).rejects.toMatchObject({ code: 'VALIDATION' })
  await as(teacher, 'learn', 'planLecture', plan(at, { lectureId, seats: 3 }))
  expect(await as('丙', 'learn', 'signUp', { key: newKey(), lectureId })).toEqual({ number: 3 })
})
