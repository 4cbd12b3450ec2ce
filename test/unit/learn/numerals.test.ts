import { articleLabel, parseNumeral, writeNumeral } from '../../../cloudfunctions/learn/domain/numerals'

test('every number of an article is written as statutes write it and read back', () => {
  for (let n = 1; n < 10_000; n++) expect(parseNumeral(writeNumeral(n))).toBe(n)
})

test.each([[10, '第十条'], [15, '第十五条'], [101, '第一百零一条'], [110, '第一百一十条'], [1127, '第一千一百二十七条'], [1040, '第一千零四十条']])('%i is %s', (n, label) => {
  expect(articleLabel(n)).toBe(label)
})

test('之一 follows the article', () => expect(articleLabel(5, 1)).toBe('第五条之一'))

test('digits of any width are read, other words are not', () => {
  expect(parseNumeral('１１２７')).toBe(1127)
  expect(parseNumeral('甲')).toBeUndefined()
  expect(parseNumeral('零')).toBeUndefined()
})
