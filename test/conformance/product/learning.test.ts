import { publishIndex } from '../../../tools/law/publish-index'
import { cloudTownDatabase } from '../../../tools/town/cloud-town-database'
import { openProduct, type Product } from '../../support/product'
import { newKey } from '../../support/world'
import { smallLibrary } from '../../unit/learn/small-library'

const HOUR = 3_600_000
let product: Product
const asked: string[] = []
let now = Date.now()
beforeAll(async () => { product = await openProduct({ onRequest: ({ action, collection }) => { if (action.startsWith('database.')) asked.push(`${action} ${collection ?? ''}`) } }) }, 300_000)
afterAll(() => product?.close())
const moveTo = (at: number) => { now = at; return product.moveTo(at) }

test('a fresh town has its lessons and says how to import the law', async () => {
  const home = await product.call('villager-zhang', 'learn', 'home', {})
  expect(home.statutes).toBe(0)
  expect(home.topics.reduce((sum, { lessons }) => sum + lessons, 0)).toBeGreaterThanOrEqual(48)
  expect((await product.call('villager-zhang', 'learn', 'search', { q: '讨工钱' })).lessons.map(({ topic }) => topic)).toContain('打工讨薪')
  expect((await product.call('villager-zhang', 'learn', 'statutes', {})).note).toMatch(/law -- import/)
}, 120_000)

test('an import reaches functions that are running, within a minute', async () => {
  await publishIndex(cloudTownDatabase({ url: `${product.server.url}/admin`, env: 'local-env' }), smallLibrary(), now)
  await moveTo(now + 300_000)
  expect((await product.call('villager-zhang', 'learn', 'search', { q: '民法典第1127条' })).articles[0]).toMatchObject({ title: '民法典', article: '1127' })
  await publishIndex(cloudTownDatabase({ url: `${product.server.url}/admin`, env: 'local-env' }), { ...smallLibrary(), lessons: [] }, now)
  await moveTo(now + 300_000)
  expect((await product.call('villager-zhang', 'learn', 'statutes', {})).rows).toHaveLength(2)
}, 120_000)

test('once an instance holds the library, reading a lesson costs one call for who asks, a search no more', async () => {
  const count = async (work: () => Promise<unknown>) => {
    await work()
    asked.length = 0
    await work()
    return asked.length
  }
  expect(await count(() => product.call('villager-zhang', 'learn', 'lesson', { lessonId: 'wages-unpaid' }))).toBeLessThanOrEqual(1)
  expect(await count(() => product.call('villager-zhang', 'learn', 'search', { q: '讨工钱' }))).toBeLessThanOrEqual(1)
}, 120_000)

test('a lecture through the real database: four seats, six at once, four of them sit', async () => {
  const at = now + 24 * HOUR
  const { lectureId } = await product.call('committee', 'learn', 'planLecture', { key: newKey(), title: '借钱写条子', laws: [], at, endsAt: at + HOUR, place: '镇文化站', speaker: '司法所', seats: 4, standing: 0, material: ['guarantee'] })
  const people = ['villager-zhang', 'villager-li', 'handler', 'intake', 'head', 'committee']
  const answers = await Promise.all(people.map(who => product.raw(who, 'learn', 'signUp', { key: newKey(), lectureId })))
  const seated = answers.filter(answer => answer.ok)
  expect(seated).toHaveLength(4)
  expect(answers.filter(answer => !answer.ok).every(answer => !answer.ok && answer.code === 'LECTURE_FULL')).toBe(true)
  expect(await product.call('committee', 'learn', 'lectureDesk', { lectureId })).toMatchObject({ signUps: 4, byCode: 0 })
  const mine = (await product.call(people[answers.findIndex(answer => answer.ok)]!, 'learn', 'lectures', {})).rows
  expect(mine).toMatchObject([{ id: lectureId, mine: 'signedUp', seatsLeft: 0 }])
  await moveTo(at)
  const { code } = await product.call('committee', 'learn', 'lectureCode', { lectureId })
  await product.call('villager-zhang', 'learn', 'attend', { key: newKey(), lectureId, code })
  await product.call('villager-zhang', 'learn', 'attend', { key: newKey(), code })
  expect(await product.call('committee', 'learn', 'lectureCode', { lectureId })).toMatchObject({ byCode: 1 })
  expect((await product.call('villager-zhang', 'learn', 'lectures', {})).rows).toMatchObject([{ mine: 'attended' }])
  await product.call('villager-zhang', 'learn', 'askSpeaker', { key: newKey(), lectureId, text: '利息多少算高？' })
  expect((await product.call('committee', 'learn', 'lectureDesk', { lectureId })).questions).toMatchObject([{ text: '利息多少算高？' }])
  await product.call('committee', 'learn', 'countIn', { key: newKey(), lectureId, people: 12 })
  await product.call('committee', 'learn', 'closeLecture', { key: newKey(), lectureId, summary: '问了利息。' })
  expect(await product.call('committee', 'learn', 'lectureRegister', { year: String(new Date(at).getUTCFullYear()) })).toMatchObject({ people: 13 })
}, 120_000)

test('an edited lesson and the count of those who found it useful are kept side by side', async () => {
  const { version, content } = await product.call('committee', 'learn', 'draft', { lessonId: 'dog-bite' })
  await product.call('villager-zhang', 'learn', 'useful', { key: newKey(), lessonId: 'dog-bite', useful: true })
  const saved = await product.call('committee', 'learn', 'saveDraft', { key: newKey(), lessonId: 'dog-bite', version, content: { ...content, minutes: 3, cites: [{ law: '民法典', article: '1127' }], quiz: [] } })
  const sent = await product.call('committee', 'learn', 'submitDraft', { key: newKey(), lessonId: 'dog-bite', version: saved.version })
  expect(sent.at).toBeGreaterThan(0)
  const { row } = await product.call('committee', 'learn', 'draft', { lessonId: 'dog-bite' })
  expect(row).toMatchObject({ stage: 'review', live: true, useful: 1 })
}, 120_000)

test('answers of a village are counted in its month', async () => {
  await product.call('villager-zhang', 'account', 'saveProfile', { key: newKey(), name: '张桂芳', villageId: 'liuwan' })
  for (let n = 0; n < 2; n++) await product.call('villager-zhang', 'learn', 'quizDone', { key: newKey(), asked: 5, right: 4 })
  const { rows } = await product.call('villager-zhang', 'learn', 'villages', {})
  expect(rows.every(row => row.people === undefined)).toBe(true)
}, 120_000)
