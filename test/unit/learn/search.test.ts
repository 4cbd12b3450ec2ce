import { suggestLessons, lawBehind } from '../../../cloudfunctions/learn/domain/matter-law'
import { openIndex, packIndex } from '../../../cloudfunctions/learn/domain/pack'
import { Searcher } from '../../../cloudfunctions/learn/domain/search'
import { smallLibrary } from './small-library'

const index = smallLibrary()
const searcher = new Searcher(index)
const found = (query: string, limit = 10) => searcher.search(query, limit).articles.map(({ article }) => `${index.laws[index.articles[article]!.law]!.short} ${index.articles[article]!.n}`)

test.each([
  ['a question like one that is known', '老板欠我钱跑了怎么办', '工钱法 1'],
  ['an everyday word that the law calls otherwise', '血汗钱', '工钱法 1'],
  ['Pinyin with spaces', 'gong qian', '工钱法 1'],
  ['Pinyin in one piece', 'laobanqianqian', '工钱法 1'],
  ['Pinyin by ear', 'sen fen zen bei sou zou', '工钱法 2'],
  ['initials', 'lbqqpl', '工钱法 1'],
  ['a character that only sounds right', '血汉钱', '工钱法 1'],
  ['a lesson that bridges', '年底要不到钱', '工钱法 1'],
  ['a law and an article', '民法典第1127条', '民法典 1127'],
  ['an article in Chinese numerals', '民法典第一千一百二十八条', '民法典 1128'],
  ['a bare number behind a law', '薪水法2', '工钱法 2'],
  ['a former law and a word', '旧遗产法 签名', '民法典 1128']
])('%s finds the article', (_, query, expected) => {
  expect(found(query)[0]).toBe(expected)
})

test('a number of a former law is not taken for one of today', () => {
  expect(found('旧遗产法1128条')).toEqual(['民法典 1127', '民法典 1128'])
})

test('a word of the law finds exactly the articles that hold it', () => {
  expect(found('劳动报酬').sort()).toEqual(['工钱法 1', '工钱法 3'])
  expect(found('配偶')).toEqual(['民法典 1127'])
})

test('an everyday word keeps its meaning though it stands in a statute by chance', () => {
  expect(searcher.literal('童工')).toHaveLength(1)
  expect(found('童工')[0]).toBe('工钱法 2')
})

test('nothing is found for nothing, and a query leaves no trace in the next', () => {
  expect(found('')).toEqual([])
  expect(found('，。！')).toEqual([])
  const first = searcher.search('工钱', 5)
  searcher.search('遗嘱 签名', 5)
  expect(searcher.search('工钱', 5)).toEqual(first)
})

test('at most as many as asked for', () => expect(found('工钱', 1)).toHaveLength(1))

test('a packed index answers as the one that was built, from its parts in any order', () => {
  const opened = new Searcher(openIndex(packIndex(index, 'v1').reverse()))
  for (const query of ['血汗钱', '爹走了', 'gong qian', '民法典1127', '劳动报酬']) expect(opened.search(query)).toEqual(searcher.search(query))
})

test('a part that is missing or of another version is refused', () => {
  const [part] = packIndex(index, 'v1')
  expect(() => openIndex([])).toThrow('incomplete')
  expect(() => openIndex([{ ...part!, of: 2 }])).toThrow('incomplete')
  expect(() => openIndex([{ ...part!, of: 2 }, { ...part!, of: 2, part: 1, version: 'v2' }])).toThrow('incomplete')
})

test('a matter leads to its lesson and its law; weather leads nowhere', () => {
  const story = '我在砖厂干了八个月。老板欠钱跑了，年底要不到钱。'
  expect(suggestLessons(searcher, story)[0]).toMatchObject({ lesson: 'wages' })
  expect(index.articles[lawBehind(searcher, story)[0]!.article]!.n).toBe(1)
  expect(suggestLessons(searcher, '今日晴朗')).toEqual([])
})
