import * as v from 'valibot'
import { catalogue, paperCodes } from '../../../../cloudfunctions/core/papers/catalogue'
import { mistakesIn } from '../../../../cloudfunctions/core/papers/check-town-papers'
import { fixedSentences, sayingOf, townPapers } from '../../../../cloudfunctions/core/papers/town-papers'
import { layoutOf } from '../../../../cloudfunctions/core/papers/layout/layout-of'
import { fillPaper } from '../../../../cloudfunctions/core/papers/fill'
import { changed, example, filled, town } from './sample'

test('the sample town\'s papers have no mistake', () => {
  expect(mistakesIn(town)).toEqual([])
})

test('what would never be printed is named', () => {
  const papers = {
    X99: {}, 'X17.cover': {}, 'X25/终结通知书': {}, X04: { sentences: { requests: '……', reasn: '……' } }, X08: { yes: { demands: '……' } }, X05: { opening: '编号 ｛编号号｝' }
  }
  expect(mistakesIn({ ...town, papers, numbers: { ...town.numbers, codes: { Z01: '台' } } })).toEqual([
    '文号用字：没有 Z01 这种文书', 'X99：没有这种文书', 'X17.cover：这种文书没有 cover 这一部分', 'X25/终结通知书：这种文书没有「终结通知书」这个名称',
    'X04：requests 不是由镇里统一写的栏目', 'X04：reasn 不是由镇里统一写的栏目', 'X08：demands 不是填是或不是的栏目', 'X05：｛编号号｝不是这种文书的栏目'
  ])
})

test('a town\'s file with an unknown entry is refused', () => {
  expect(v.safeParse(townPapers, { ...town, colour: 'red' }).success).toBe(false)
  expect(v.safeParse(townPapers, { ...town, letterhead: { ...town.letterhead, colour: 'red' } }).success).toBe(false)
})

test('the nearest words count: of the part, of the name, of the paper', () => {
  const own = { ...town, papers: { X17: { opening: '甲', closing: '丙' }, 'X17/延期通知': { opening: '丁' }, 'X17.notice': { opening: '乙' } } }
  expect(sayingOf(own, { code: 'X17', title: '延期告知书' }, 'notice')).toEqual({ opening: '乙', closing: '丙' })
  expect(sayingOf(own, { code: 'X17', title: '延期通知' }, 'approval')).toEqual({ opening: '丁', closing: '丙' })
})

test('a re-examination is asked for in its own words', () => {
  const paper = fillPaper('X25', changed(example('X25'), 'town', 'docTitle', '复核申请书'))
  expect(JSON.stringify(layoutOf(paper, town))).toContain('第三十六条')
  expect(JSON.stringify(layoutOf(filled('X25'), town))).toContain('第三十五条')
})

test('every letter and notice to a person opens with words of the town, not with a bare list', () => {
  for (const code of paperCodes.filter(one => catalogue[one].fields.some(field => field.key === 'addressee'))) {
    const part = catalogue[code].parts.find(one => one.style === 'notice' || one.style === 'letter')
    expect([code, typeof sayingOf(town, { code, title: catalogue[code].title }, part?.key ?? '').opening]).toEqual([code, 'string'])
  }
})

test('a reply to a claim names the way to review, and a refusal leaves the other ways open', () => {
  expect(fixedSentences(town, 'X18').review).toMatch(/三十日内.*复查/)
  expect(fixedSentences(town, 'X05').rightsKept).toMatch(/行政复议.*诉讼/)
})
