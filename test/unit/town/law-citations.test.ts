import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { loadTown } from '../../../tools/town/town-folder'

const LAWS = '../shared/laws'
const there = existsSync(LAWS)
const town = loadTown('town')

const digits = '零一二三四五六七八九'
const units: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }

/** 一百二十五 -> 125. */
function figure (words: string): number {
  let sum = 0, digit = 0
  for (const word of words) {
    const unit = units[word]
    if (unit === undefined) digit = digits.indexOf(word)
    else { sum += (digit || 1) * unit; digit = 0 }
  }
  return sum + digit
}

/** Every article of a law by its usual name; the civil code's parts are one law. */
function articlesOf (law: string): Set<number> {
  const parts = /^民法典$/.test(law) ? /编\.md$|^总则\.md$|^附则\.md$/ : new RegExp(`^${law}\\(`)
  const texts = readdirSync(LAWS).filter(file => parts.test(file)).map(file => readFileSync(`${LAWS}/${file}`, 'utf8'))
  return new Set(texts.flatMap(text => [...text.matchAll(/^第([一二三四五六七八九十百千零]+)条\s/gm)].map(match => figure(match[1] ?? ''))))
}

const written = [...town.templates.filter(template => template.kind === 'claim').map(template => template.parts[3]?.text ?? ''), ...town.notices.map(notice => notice.basis ?? '')]
const inTexts = written.flatMap(text => {
  let law = ''
  return [...text.matchAll(/(\p{Script=Han}*?(?:法|条例|民法典))?第([一二三四五六七八九十百千零]+)条/gu)].map(match => ({ law: law = match[1] ?? law, article: figure(match[2] ?? '') }))
})
const cited = [...inTexts, ...town.sheets.flatMap(sheet => sheet.law), ...town.paths.flatMap(path => path.articles)]

test('numbers in words are read', () => {
  expect(['十', '三十一', '一百零五', '一百八十八', '一千二百二十五', '一千零四十二'].map(figure)).toEqual([10, 31, 105, 188, 1225, 1042])
})

test('the texts cite articles', () => {
  expect(inTexts.length).toBeGreaterThan(15)
  expect(inTexts).toContainEqual({ law: '民法典', article: 290 })
  expect(inTexts).toContainEqual({ law: '村民委员会组织法', article: 36 })
})

const test_ = there ? test : test.skip
test_('every article that a reply, a sheet, a way or a notice cites is in the statutes (skipped without ../shared/laws)', () => {
  const known = new Map([...new Set(cited.map(({ law }) => law))].map(law => [law, articlesOf(law)]))
  expect(cited.filter(({ law, article }) => !known.get(law)?.has(article))).toEqual([])
})
