import { emptyIndex } from '../../../cloudfunctions/learn/domain/law-shelf'
import { packIndex } from '../../../cloudfunctions/learn/domain/pack'
import { newKey } from '../../support/world'
import { lessonText, storedLesson, townOfLessons } from './town-of-lessons'

test('the first page names what there is to learn', async () => {
  expect(await townOfLessons().as('张桂芳', 'learn', 'home', {})).toEqual({
    topics: [{ topic: '婚姻家庭', lessons: 1 }, { topic: '打工讨薪', lessons: 1 }], lectures: [], statutes: 2, attended: 0
  })
})

test('a lesson comes with its parts, the text of its law, what is related, its questions and whom to call', async () => {
  const lesson = await townOfLessons().as('张桂芳', 'learn', 'lesson', { lessonId: 'wages' })
  expect(lesson.parts.map(({ title }) => title)).toEqual(['先说结论', '法律怎么说', '怎么办', '找谁', '不要这样做'])
  expect(lesson.articles).toMatchObject([{ title: '工钱法', label: '第一条', lines: ['用人单位应当及时足额支付劳动报酬。'] }])
  expect(lesson.related).toMatchObject([{ id: 'violence', sensitive: true }])
  expect(lesson.quiz).toHaveLength(6)
  expect(lesson.help.unit).toBe('镇劳动保障所')
})

test('without statutes lessons are read all the same, and the list says how to import', async () => {
  const { deps, as } = townOfLessons()
  deps.index.parts = undefined
  expect((await as('张桂芳', 'learn', 'lesson', { lessonId: 'wages' })).missing).toEqual([{ law: '工钱法', article: '1' }])
  expect((await as('张桂芳', 'learn', 'statutes', {})).note).toMatch(/law -- import/)
  expect(await as('张桂芳', 'learn', 'search', { q: '工钱' })).toMatchObject({ articles: [], statutes: 0 })
})

test('a newer index is taken up, the one that is held serves until then', async () => {
  const { deps, as } = townOfLessons()
  await as('张桂芳', 'learn', 'home', {})
  deps.index.parts = packIndex(emptyIndex(), '2000')
  expect((await as('张桂芳', 'learn', 'statutes', {})).rows).toEqual([])
})

test('what is not published is not there', async () => {
  const { deps, as } = townOfLessons()
  deps.lessons.kept.set('wages', storedLesson('wages', lessonText(), { withdrawn: true }))
  await expect(as('张桂芳', 'learn', 'lesson', { lessonId: 'wages' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(as('张桂芳', 'learn', 'lesson', { lessonId: 'nothing-here' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect((await as('张桂芳', 'learn', 'search', { q: '年底要不到钱' })).lessons).toEqual([])
})

test('everyday words find the lesson and the article with the words of the law marked', async () => {
  const found = await townOfLessons().as('张桂芳', 'learn', 'search', { q: '血汗钱' })
  expect(found.articles[0]).toMatchObject({ title: '工钱法', label: '第一条', text: expect.stringContaining('劳动报酬') })
  expect(found.also).toContain('劳动报酬')
  expect(found.words).toEqual(expect.arrayContaining(['血汗钱', '劳动报酬']))
  expect((await townOfLessons().as('张桂芳', 'learn', 'search', { q: '年底要不到钱' })).lessons).toMatchObject([{ id: 'wages' }])
})

test('a lesson of today is found though the index is of yesterday, by words and by sound', async () => {
  const { deps, as } = townOfLessons()
  deps.lessons.kept.set('ducks', storedLesson('ducks', lessonText({ question: '鸭子吃了秧苗谁赔？', asks: ['鸭子下田', '鸭子吃秧', '养鸭赔秧'] }), { liveSince: 5000 }))
  expect((await as('张桂芳', 'learn', 'search', { q: '鸭子吃秧苗' })).lessons[0]).toMatchObject({ id: 'ducks' })
  expect((await as('张桂芳', 'learn', 'search', { q: 'yazichiyang' })).lessons[0]).toMatchObject({ id: 'ducks' })
})

test('notices are found by what they say', async () => {
  const { deps, as } = townOfLessons()
  deps.notices.all.push({ id: 'road', kind: 'reminder', title: '柳湾村到双井村的路起修', unitId: 'construction', day: '2026-03-01', text: ['大车绕行新塘村。'] })
  expect((await as('张桂芳', 'learn', 'search', { q: '大车绕行' })).notices).toEqual([{ id: 'road', title: '柳湾村到双井村的路起修', text: '大车绕行新塘村。' }])
  expect((await as('张桂芳', 'learn', 'search', { q: '工钱' })).notices).toEqual([])
})

test('where nothing is found, near words are offered', async () => {
  const found = await townOfLessons().as('张桂芳', 'learn', 'search', { q: '薪' })
  expect([found.articles, found.lessons]).toEqual([[], []])
  expect(found.near).toContain('薪水')
})

test('a citation goes straight to its article, and the law opens at its chapter', async () => {
  const { as } = townOfLessons()
  expect((await as('张桂芳', 'learn', 'search', { q: '民法典第1128条' })).articles[0]).toMatchObject({ title: '民法典', article: '1128' })
  const law = await as('张桂芳', 'learn', 'statute', { law: '民法典', article: '1128' })
  expect(law).toMatchObject({ title: '民法典', part: '遗产编', chapter: 0, chapters: [{ title: '全文', articles: '第一千一百二十七条至第一千一百二十八条' }] })
  expect((await as('张桂芳', 'learn', 'statute', { law: '工钱法' })).articles[0]).toMatchObject({ label: '第一条', lesson: { id: 'wages' } })
  await expect(as('张桂芳', 'learn', 'statute', { law: '没有的法' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('a story leads to its lesson and its law', async () => {
  expect(await townOfLessons().as('张桂芳', 'learn', 'behind', { text: '我在砖厂干了八个月。老板欠钱跑了，年底要不到钱。' })).toMatchObject({ lessons: [{ id: 'wages' }], articles: [{ label: '第一条' }] })
})

test('whether it was useful is counted once a person', async () => {
  const { deps, as } = townOfLessons()
  for (const useful of [true, true, false]) await as('张桂芳', 'learn', 'useful', { key: newKey(), lessonId: 'wages', useful })
  await as('李大', 'learn', 'useful', { key: newKey(), lessonId: 'wages', useful: false })
  expect(deps.lessons.kept.get('wages')).toMatchObject({ useful: 1, unclear: 1 })
})
