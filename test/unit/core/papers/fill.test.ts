import { catalogue, paperCodes } from '../../../../cloudfunctions/core/papers/catalogue'
import { fillPaper } from '../../../../cloudfunctions/core/papers/fill'
import type { FilledField, FilledPaper } from '../../../../cloudfunctions/core/papers/filled'
import { changed, example, filled, refusal, without } from './sample'

const valueOf = (paper: FilledPaper, key: string): FilledField['value'] => [...paper.head, ...paper.sections.flatMap(section => section.fields)].find(field => field.key === key)?.value
const owed = (code: typeof paperCodes[number]) => catalogue[code].fields.filter(field => field.need === '*' && field.type !== 'signature' && field.key !== 'docTitle' && !field.inRows)

test.each(paperCodes)('%s is filled from what the system knows, without a gap', code => {
  expect(refusal(() => filled(code))).toEqual({})
})

test.each(paperCodes)('%s refuses to be made while a required field is empty, and says which in Chinese', code => {
  for (const { key, label } of owed(code)) {
    expect(refusal(() => fillPaper(code, without(example(code), key)))[key]).toContain(`「${label}」还没有填`)
  }
})

test('what the matter, a clock, the event log or the town says cannot be typed over, not even with the same words', () => {
  let locked = 0
  for (const code of paperCodes) {
    for (const { key, label, sources } of catalogue[code].fields.filter(field => field.key !== 'docTitle' && !field.inRows)) {
      if (sources.length === 0 || !sources.every(source => 'MKEG'.includes(source))) continue
      locked++
      expect(refusal(() => fillPaper(code, changed(example(code), 'worker', key, '改成这样')))[key]).toContain(`「${label}」由系统填写，不能改`)
    }
  }
  expect(locked).toBeGreaterThan(200)
})

test('what the person gave is not changed by a worker, who may type what nobody gave', () => {
  const given = example('X01')
  expect(refusal(() => fillPaper('X01', changed(given, 'worker', 'facts', '没有这回事')))).toEqual({ facts: ['「事实」已经有了，不能改'] })
  expect(refusal(() => fillPaper('X01', changed(given, 'worker', 'facts', given.party?.facts)))).toEqual({})
  const oral = changed(without(given, 'contact'), 'worker', 'contact', '15400000018')
  expect(valueOf(fillPaper('X01', oral), 'contact')).toBe('15400000018')
})

test('an entry that the paper has no place for is refused; a remark has a place on every paper', () => {
  expect(refusal(() => fillPaper('X01', changed(example('X01'), 'worker', 'ethnicity', '汉')))).toEqual({ ethnicity: ['这张文书里没有这一栏，请去掉'] })
  for (const code of paperCodes) expect(fillPaper(code, changed(example(code), 'worker', 'remark', '材料已退还')).remark).toBe('材料已退还')
})

test('the box 民族 takes nothing', () => {
  const applicants = [{ name: '张桂芳', ethnicity: '汉' }]
  expect(refusal(() => fillPaper('T01', changed(example('T01'), 'party', 'applicants', applicants))).applicants).toEqual(['「申请人」有一格不在这张表里'])
})

test('a person who is unknown or wants no name leaves the fields ° empty, and is written to by short number', () => {
  const nameless = without(without(example('X01'), 'filerName'), 'address')
  expect(Object.keys(refusal(() => fillPaper('X01', nameless)))).toEqual(['filerName', 'address'])
  expect(refusal(() => fillPaper('X01', { ...nameless, unnamed: true }))).toEqual({})
  const notice = { ...changed(without(example('X04'), 'addressee'), 'matter', 'shortNo', '4821 0936'), unnamed: true }
  expect(fillPaper('X04', notice).addressee).toBe('短号 4821 0936 的提交人')
})

test('values are of their kind', () => {
  const wrong = (code: typeof paperCodes[number], bag: 'worker' | 'events' | 'clocks' | 'matter' | 'party', key: string, value: unknown): string | undefined =>
    refusal(() => fillPaper(code, changed(example(code), bag, key, value)))[key]?.join()
  expect(wrong('X17', 'worker', 'extraDays', 31)).toBe('「延长天数」要在 1 到 30 之间')
  expect(wrong('X17', 'worker', 'extraDays', 0)).toBe('「延长天数」要在 1 到 30 之间')
  expect(wrong('X17', 'worker', 'extraDays', 30)).toBeUndefined()
  expect(wrong('X17', 'worker', 'extraDays', '30')).toBe('「延长天数」要写成数字')
  expect(wrong('X04', 'events', 'acceptedOn', '2026-02-30')).toBe('「受理日期」没有这一天')
  expect(wrong('X04', 'events', 'acceptedOn', '3月5日')).toBe('「受理日期」要写成日期')
  expect(wrong('X04', 'matter', 'requests', { text: '疏通' })).toBe('「请求摘要」要写成文字')
  expect(wrong('X01', 'worker', 'channel', '托梦')).toMatch('请从列出的里面选：网上、来信')
  expect(wrong('X03', 'worker', 'readBack', '是')).toBe('「宣读无误」只能写是或不是')
  const person = { name: '张桂芳', phone: '15400000018' }
  expect(wrong('X13', 'party', 'representatives', Array(6).fill(person))).toMatch('最多 5 项')
  expect(wrong('X13', 'party', 'representatives', [{ name: '张桂芳' }])).toMatch('里的「联系方式」还没有填')
})

test('a reply answers every request with support, explanation or refusal', () => {
  const one = [{ decision: '支持', words: '修好水渠' }]
  expect(refusal(() => fillPaper('X18', changed(example('X18'), 'worker', 'decisions', one)))).toEqual({ decisions: ['「逐项处理意见」要和请求一项对一项'] })
  expect(refusal(() => fillPaper('X18', changed(example('X18'), 'worker', 'decisions', [...one, { decision: '再研究' }]))).decisions?.[0]).toMatch('支持、解释说明、不予支持')
})

test('the last day of a clock brings its article, and says when it is provisional', () => {
  const dueOn = { day: '2027-02-01', article: '信访工作条例第三十四条', provisional: true }
  expect(valueOf(fillPaper('X04', changed(example('X04'), 'clocks', 'dueOn', dueOn)), 'dueOn')).toEqual(dueOn)
  expect(valueOf(fillPaper('X04', changed(example('X04'), 'clocks', 'dueOn', '2026-05-04')), 'dueOn')).toBe('2026-05-04')
})

test('the town\'s fixed sentences are completed, and a gap in one is named', () => {
  expect(valueOf(filled('X18'), 'review')).toMatch('书面向青禾县农业农村局（电话 0000-0000000）请求复查')
  expect(refusal(() => fillPaper('X18', { ...example('X18'), words: { 复查机关: '青禾县农业农村局' } }))).toEqual({ review: ['「复查机关、期限、方式」里的｛复查电话｝还没有内容'] })
})

test('another name of a paper is chosen from those it has', () => {
  expect(fillPaper('X25', changed(example('X25'), 'town', 'docTitle', '复核申请书')).title).toBe('复核申请书')
  expect(refusal(() => fillPaper('X25', changed(example('X25'), 'town', 'docTitle', '终结通知书'))).docTitle?.[0]).toMatch('复查申请书、复核申请书')
})

test('a part that comes later does not hold up the first; on the same sheet it is printed blank', () => {
  const objection = without(without(example('X11'), 'finding'), 'verifiedBy')
  expect(Object.keys(refusal(() => fillPaper('X11', objection)))).toEqual(['finding', 'verifiedBy'])
  expect(fillPaper('X11', objection, { parts: ['objection'] }).sections.map(({ key, blank }) => [key, blank])).toEqual([['objection', undefined], ['finding', true]])
  expect(filled('X17', { parts: ['notice'] }).sections.map(section => section.key)).toEqual(['notice'])
  expect(filled('X17', { parts: ['notice'] }).sections.flatMap(section => section.fields).map(field => field.key)).not.toContain('complexity')
})

test('a draft may have gaps, and says that it is one', () => {
  const draft = fillPaper('X18', without(without(example('X18'), 'number'), 'signedOn'), { draft: true })
  expect(draft).toMatchObject({ draft: true, title: '信访事项处理意见书' })
  expect(draft.number).toBeUndefined()
  expect(refusal(() => fillPaper('X18', changed(example('X18'), 'worker', 'receivedOn', '2026-01-01'), { draft: true }))).toHaveProperty('receivedOn')
})

test('a filled paper is plain JSON', () => {
  for (const code of paperCodes) expect(JSON.parse(JSON.stringify(filled(code)))).toEqual(filled(code))
})

test('what cannot stand on paper is taken out of every text', () => {
  const facts = '渠\u0000堵\u202e了\ud83d，\r\n很久\t了\u2028真的\u0007 '
  expect(valueOf(fillPaper('X01', changed(example('X01'), 'party', 'facts', facts)), 'facts')).toBe('渠堵了，\n很久 了\n真的')
  expect(refusal(() => fillPaper('X01', changed(example('X01'), 'party', 'facts', '\u0000\u200e ')))).toEqual({ facts: ['「事实」还没有填'] })
})
