import fc from 'fast-check'
import { draw } from '../../../cloudfunctions/learn/domain/draw'
import { newKey } from '../../support/world'
import { townOfLessons } from './town-of-lessons'

test('a draw takes as many as asked for, none twice, and the same for the same seed', () => {
  fc.assert(fc.property(fc.uniqueArray(fc.integer(), { maxLength: 40 }), fc.integer({ min: 0, max: 50 }), fc.nat(), (from, most, seed) => {
    const drawn = draw(from, most, seed)
    expect(drawn).toHaveLength(Math.min(most, from.length))
    expect(new Set(drawn).size).toBe(drawn.length)
    expect(drawn.every(one => from.includes(one))).toBe(true)
    expect(draw(from, most, seed)).toEqual(drawn)
  }), { numRuns: process.env.LONG ? 1000 : 100 })
})

test('each is drawn about as often as another', () => {
  const counts = [0, 0, 0, 0]
  for (let seed = 0; seed < 4000; seed++) counts[draw([0, 1, 2, 3], 1, seed)[0]!]!++
  for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(120)
})

test('a lesson has its own questions in order; a mixed round has five, others for another seed, and none of a sensitive lesson', async () => {
  const { as } = townOfLessons()
  const quiz = async (ask: object) => (await as('张桂芳', 'learn', 'quiz', { seed: 1, ...ask })).questions
  expect((await quiz({ lessonId: 'violence' })).map(({ n }) => n)).toEqual([0, 1, 2, 3, 4])
  const mixed = await quiz({})
  expect(mixed).toHaveLength(5)
  expect(new Set(mixed.map(({ lesson }) => lesson))).toEqual(new Set(['wages']))
  const rounds = await Promise.all([1, 2, 3, 4].map(async seed => JSON.stringify(await quiz({ seed }))))
  expect(new Set(rounds).size).toBeGreaterThan(1)
})

describe('village against village', () => {
  const rounds = async (people: number, village: string) => {
    const town = townOfLessons()
    for (let n = 0; n < people; n++) {
      await town.as(`人${n}`, 'account', 'saveProfile', { key: newKey(), name: '张某', villageId: village })
      await town.as(`人${n}`, 'learn', 'quizDone', { key: newKey(), asked: 5, right: 4 })
    }
    return town
  }
  const cell = async ({ as }: ReturnType<typeof townOfLessons>, village: string) => (await as('谁', 'learn', 'villages', {})).rows.find(row => row.village === village)

  test('nine people are not told, ten are, as a total', async () => {
    expect(await cell(await rounds(9, 'liuwan'), '柳湾村')).toEqual({ village: '柳湾村' })
    expect(await cell(await rounds(10, 'liuwan'), '柳湾村')).toEqual({ village: '柳湾村', people: 10, rightOf100: 80 })
  })

  test('one who answers ten times is one person, and a repeated command counts once', async () => {
    const town = await rounds(9, 'liuwan')
    const key = newKey()
    for (let n = 0; n < 3; n++) await town.as('人0', 'learn', 'quizDone', { key, asked: 5, right: 0 })
    expect(await cell(town, '柳湾村')).toEqual({ village: '柳湾村' })
    expect((await town.deps.totals.of('2026-03'))[0]).toEqual({ month: '2026-03', villageId: 'liuwan', people: 9, asked: 50, right: 36 })
  })

  test('villages stand in the order of the town, whoever answers best', async () => {
    const { as } = await rounds(10, 'yunling')
    const { rows } = await as('谁', 'learn', 'villages', {})
    expect(rows.map(({ village }) => village).slice(0, 2)).toEqual(['木桥社区', '新塘村'])
    expect(rows.at(-1)).toMatchObject({ village: '云岭村', people: 10 })
  })

  test('without a village nothing is counted', async () => {
    const { as, deps } = townOfLessons()
    await as('谁', 'learn', 'quizDone', { key: newKey(), asked: 5, right: 5 })
    expect(await deps.totals.of('2026-03')).toEqual([])
  })
})
