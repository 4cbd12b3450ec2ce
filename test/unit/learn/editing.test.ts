import { newKey } from '../../support/world'
import { packIndex } from '../../../cloudfunctions/learn/domain/pack'
import { smallLibrary } from './small-library'
import { lessonText, townOfLessons } from './town-of-lessons'

const HOUR = 3_600_000
const writer = '@zhong-yuqing', head = '@hou-jianmin', mayor = '@zhou-zheng', stranger = '@deng-guoping'
const ducks = lessonText({ topic: '邻里', question: '鸭子吃了秧苗谁赔？', asks: ['鸭子下田', '鸭子吃秧', '养鸭赔秧'] })

function desk () {
  const town = townOfLessons()
  const version = async (lessonId: string) => (await town.as(writer, 'learn', 'draft', { lessonId })).version
  const step = async (who: string, action: 'submitDraft' | 'approveDraft' | 'withdrawLesson' | 'confirmLesson', lessonId: string, more = {}) =>
    town.as(who, 'learn', action, { key: newKey(), lessonId, version: await version(lessonId), ...more } as never)
  const written = async () => (await town.as(writer, 'learn', 'saveDraft', { key: newKey(), content: ducks })).lessonId
  return { ...town, version, step, written, row: async (id: string) => (await town.as(writer, 'learn', 'drafts', {})).rows.find(row => row.id === id) }
}

test('written, approved by the head, published at its time, and found from then on', async () => {
  const { as, clock, step, written, row } = desk()
  const id = await written()
  expect(await row(id)).toMatchObject({ stage: 'draft', live: false, unit: '镇司法所' })
  await step(writer, 'submitDraft', id)
  await step(head, 'approveDraft', id, { publishAt: clock.now + HOUR })
  expect(await row(id)).toMatchObject({ stage: 'scheduled', publishAt: clock.now + HOUR })
  await expect(as('张桂芳', 'learn', 'lesson', { lessonId: id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  clock.now += HOUR
  expect(await as('张桂芳', 'learn', 'lesson', { lessonId: id })).toMatchObject({ question: '鸭子吃了秧苗谁赔？' })
  expect((await as('张桂芳', 'learn', 'search', { q: '鸭子下田' })).lessons).toMatchObject([{ id }])
  expect(await row(id)).toMatchObject({ stage: 'published', live: true })
})

test('nobody approves their own, nor for another unit; the one above may', async () => {
  const { as, step, written } = desk()
  const id = await written()
  await step(writer, 'submitDraft', id)
  for (const who of [writer, stranger]) await expect(step(who, 'approveDraft', id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await step(mayor, 'approveDraft', id)
  const own = (await as(head, 'learn', 'saveDraft', { key: newKey(), content: ducks })).lessonId
  await step(head, 'submitDraft', own)
  await expect(step(head, 'approveDraft', own)).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('a draft that was not sent is not approved; given back it tells why, and editing takes it out of review', async () => {
  const { as, version, step, written, row } = desk()
  const id = await written()
  await expect(step(head, 'approveDraft', id)).rejects.toMatchObject({ code: 'WRONG_STATE' })
  await step(writer, 'submitDraft', id)
  await as(head, 'learn', 'returnDraft', { key: newKey(), lessonId: id, version: await version(id), reason: '写短一点' })
  expect(await row(id)).toMatchObject({ stage: 'draft', back: '写短一点' })
  await step(writer, 'submitDraft', id)
  expect((await row(id))?.back).toBeUndefined()
  await as(writer, 'learn', 'saveDraft', { key: newKey(), lessonId: id, version: await version(id), content: ducks })
  expect(await row(id)).toMatchObject({ stage: 'draft' })
})

test('while a new version is written the published one stays', async () => {
  const { as, version } = desk()
  await as(writer, 'learn', 'saveDraft', { key: newKey(), lessonId: 'wages', version: await version('wages'), content: lessonText({ question: '新的问法？' }) })
  expect(await as('张桂芳', 'learn', 'lesson', { lessonId: 'wages' })).toMatchObject({ question: '老板拖着不给怎么办？' })
  expect((await as(writer, 'learn', 'draft', { lessonId: 'wages' })).preview).toMatchObject({ question: '新的问法？' })
})

test('a citation that leads nowhere is told at saving and stops the sending', async () => {
  const { as, step } = desk()
  const { lessonId, problems } = await as(writer, 'learn', 'saveDraft', { key: newKey(), content: { ...ducks, cites: [{ law: '工钱法', article: '99' }], related: ['no-such'] } })
  expect(problems).toEqual(['工钱法没有第 99 条', '没有相关文章 no-such'])
  await expect(step(writer, 'submitDraft', lessonId)).rejects.toMatchObject({ code: 'VALIDATION' })
})

test('of two who edit at once the second is told; a repeat of the key changes nothing', async () => {
  const { as, version } = desk()
  const seen = await version('wages')
  const command = { key: newKey(), lessonId: 'wages', version: seen, content: lessonText() }
  const first = await as(writer, 'learn', 'saveDraft', command)
  expect(await as(writer, 'learn', 'saveDraft', command)).toEqual(first)
  await expect(as(head, 'learn', 'saveDraft', { ...command, key: newKey() })).rejects.toMatchObject({ code: 'VERSION_CONFLICT' })
})

test('a lesson whose law changed comes first until somebody has looked at it', async () => {
  const { deps, as, step, row } = desk()
  const library = smallLibrary()
  const laws = library.laws.map(law => law.short === '工钱法' ? { ...law, changed: '2026-01-01', inForce: '2026-02-01' } : law)
  deps.index.parts = packIndex({ ...library, laws }, '2000')
  expect((await as(writer, 'learn', 'drafts', {})).rows[0]!.outdated).toEqual([{ law: '工钱法', since: '2026-02-01' }])
  expect((await as('张桂芳', 'learn', 'lesson', { lessonId: 'wages' })).changedLaws).toEqual([{ law: '工钱法', since: '2026-02-01' }])
  await step(writer, 'confirmLesson', 'wages')
  expect((await row('wages'))?.outdated).toEqual([])
})

test('withdrawn by a head of the town, nobody reads it; published again it is there', async () => {
  const { as, step, version, row } = desk()
  await expect(step('@liu-shoutian', 'withdrawLesson', 'wages')).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await step(head, 'withdrawLesson', 'wages')
  await expect(as('张桂芳', 'learn', 'lesson', { lessonId: 'wages' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect(await row('wages')).toMatchObject({ stage: 'withdrawn', live: false })
  await as(writer, 'learn', 'saveDraft', { key: newKey(), lessonId: 'wages', version: await version('wages'), content: lessonText() })
  await step(writer, 'submitDraft', 'wages')
  await step(head, 'approveDraft', 'wages')
  expect(await as('张桂芳', 'learn', 'lesson', { lessonId: 'wages' })).toMatchObject({ id: 'wages' })
})

test('what was approved for later and then withdrawn is never published by itself', async () => {
  const { as, clock, step, written, row } = desk()
  const id = await written()
  await step(writer, 'submitDraft', id)
  await step(head, 'approveDraft', id, { publishAt: clock.now + HOUR })
  await step(head, 'withdrawLesson', id)
  clock.now += 2 * HOUR
  await expect(as('张桂芳', 'learn', 'lesson', { lessonId: id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect(await row(id)).toMatchObject({ stage: 'draft' })
})

test('a villager has no desk for lessons', async () => {
  await expect(desk().as('张桂芳', 'learn', 'drafts', {})).rejects.toMatchObject({ code: 'NOT_FOUND' })
})
