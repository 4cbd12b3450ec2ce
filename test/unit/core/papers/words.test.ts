import { hourInWords, inWords } from '../../../../cloudfunctions/core/papers/in-words'
import { inCapitals } from '../../../../cloudfunctions/core/papers/money'
import { numberCode, numberSeries, paperNumber } from '../../../../cloudfunctions/core/papers/number'
import { catalogue, paperCodes } from '../../../../cloudfunctions/core/papers/catalogue'
import { numeral } from '../../../../cloudfunctions/core/papers/layout/values'
import { town } from './sample'

test.each([
  [0, '人民币零元整'], [1, '人民币壹元整'], [10, '人民币壹拾元整'], [1200, '人民币壹仟贰佰元整'], [10_001, '人民币壹万零壹元整'], [100_500, '人民币壹拾万零伍佰元整'],
  [20_000_300, '人民币贰仟万零叁佰元整'], [1_000_000_000, '人民币壹拾亿元整'], [100_000_001, '人民币壹亿零壹元整'],
  [0.5, '人民币伍角整'], [0.05, '人民币伍分'], [3.07, '人民币叁元零柒分'], [8600.5, '人民币捌仟陆佰元伍角整'], [12.34, '人民币壹拾贰元叁角肆分'], [-2, '负人民币贰元整']
])('%s yuan in capitals', (yuan, words) => { expect(inCapitals(yuan)).toBe(words) })

test('an amount is written in figures and in capitals, and goods in words', () => {
  expect(inWords({ type: 'money' }, 12_000)).toEqual(['12,000元（大写：人民币壹万贰仟元整）'])
  expect(inWords({ type: 'money' }, '稻谷 300 斤')).toEqual(['稻谷 300 斤'])
})

test('days and hours are those of Shanghai', () => {
  expect(hourInWords(Date.parse('2026-03-02T16:05:00Z'))).toBe('2026年3月3日0时05分')
  expect(inWords({ type: 'day' }, '2026-03-02')).toEqual(['2026年3月2日'])
  expect(inWords({ type: 'day' }, ['2026-03-02', '2026-03-06'])).toEqual(['2026年3月2日至2026年3月6日'])
  const [nine, eleven, nextDay] = ['2026-03-12T09:00', '2026-03-12T11:20', '2026-03-13T08:00'].map(at => Date.parse(`${at}:00+08:00`)) as [number, number, number]
  expect(inWords({ type: 'hour' }, [nine, eleven])).toEqual(['2026年3月12日9时00分至11时20分'])
  expect(inWords({ type: 'hour' }, [nine, nextDay])).toEqual(['2026年3月12日9时00分至2026年3月13日8时00分'])
})

test('a last day says its article and that it is provisional', () => {
  expect(inWords({ type: 'day' }, { day: '2027-02-01', article: '信访工作条例第三十四条', provisional: true })).toEqual(['2027年2月1日（依据信访工作条例第三十四条；暂按法定节假日计算，以放假通知为准）'])
})

test('lists are numbered, texts keep their paragraphs, numbers their unit', () => {
  expect(inWords({ type: 'text' }, ['通水', '修埂'])).toEqual(['1. 通水', '2. 修埂'])
  expect(inWords({ type: 'text' }, ['通水'])).toEqual(['通水'])
  expect(inWords({ type: 'text' }, '一\n\n二')).toEqual(['一', '二'])
  expect(inWords({ type: 'line' }, ['甲', '乙'])).toEqual(['甲、乙'])
  expect(inWords({ type: 'number', unit: '日' }, 30)).toEqual(['30日'])
  expect(inWords({ type: 'number' }, [18, 20])).toEqual(['18/20'])
})

test.each([[1, '一'], [10, '十'], [11, '十一'], [20, '二十'], [21, '二十一']])('point %s is %s', (n, words) => { expect(numeral(n)).toBe(words) })

test('the number of a paper', () => {
  expect(paperNumber('X04', '2026', 12, town)).toBe('木信受〔2026〕12号')
  expect(paperNumber('T09', '2026', 12, town)).toBe('（2026）木人调字第12号')
  expect(paperNumber('X20', '2026', 1, town)).toBe('木纪移〔2026〕1号')
  const own = { ...town, numbers: { ...town.numbers, width: 4, codes: { X04: '访受' } } }
  expect(paperNumber('X04', '2026', 12, own)).toBe('木访受〔2026〕0012号')
})

test('papers with the same code draw from one series of their unit and year; discipline and urgent reports from their own', () => {
  expect(numberSeries('X09', 'petition', '2026', town)).toBe(numberSeries('X10', 'petition', '2026', town))
  expect(numberSeries('X09', 'petition', '2026', town)).not.toBe(numberSeries('X09', 'justice', '2026', town))
  expect(numberSeries('X09', 'petition', '2026', town)).not.toBe(numberSeries('X09', 'petition', '2027', town))
  for (const code of ['X20', 'X28'] as const) {
    expect(catalogue[code].ownSeries).toBe(true)
    expect(paperCodes.filter(other => numberCode(other, town) === numberCode(code, town))).toEqual([code])
  }
})

test('the codes are those of the town\'s list', () => {
  const codes = { X01: '信登', X04: '信受', X05: '信不受', X06: '信不再', X07: '信转', X08: '信交', X09: '信告', X10: '信告', X15: '信告', X17: '信延', X18: '信处', X19: '信复', X20: '纪移', X23: '信办', X27: '信督', X28: '急报', Q01: '接', W01: '排', W02: '核', W03: '告隐', G02: '公开', G04: '公申', A07: '个权' }
  const mediation = Object.fromEntries(Array.from({ length: 17 }, (_, i) => [`T${String(i + 1).padStart(2, '0')}`, '人调']))
  expect(Object.fromEntries(paperCodes.flatMap(code => catalogue[code].number ? [[code, catalogue[code].number]] : []))).toEqual({ ...codes, ...mediation })
})
