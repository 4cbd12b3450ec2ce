import { answerOf, blanksIn, emptyParts, hintFor, isGiven, resultIn } from '../../../../miniprogram/packages/work/pages/reply/draft'
import { blanksLeft, shownParts } from '../../../../miniprogram/packages/work/pages/reply/view'
import { matter } from './samples'

const five = [
  { title: '您的请求', text: '疏通水渠' }, { title: '查明的情况', text: '【哪天】，我们看过。' }, { title: '处理意见', text: '支持您的请求。【哪天】前清完。' },
  { title: '依据', text: '民法典第二百九十条' }, { title: '不同意怎么办', text: '30 天内可以申请复查。' }
]

test('blanks are counted, and a part that came filled in is not to be written again', () => {
  expect(blanksIn('【哪天】前，【谁】')).toEqual(['【哪天】', '【谁】'])
  expect(blanksLeft(five)).toBe(2)
  expect(shownParts(five, 't').map(({ given, left }) => [given, left])).toEqual([[true, 0], [false, 1], [false, 1], [true, 0], [true, 0]])
})

test('one that the town could not fill in stays open, and so does everything without a template', () => {
  expect(isGiven({ title: '不同意怎么办', text: '向【复查机关】申请' }, true)).toBe(false)
  expect(shownParts(five, 'own').some(({ given }) => given)).toBe(false)
})

test.each([['不支持您的请求。', 'refuse'], ['支持您的请求。', 'support'], ['按规定是这样算的。', 'explain'], ['', '']])('%s says %s of the request', (text, result) => {
  expect(resultIn([{ title: '处理意见', text }])).toBe(result)
})

test('a claim is answered in five parts with a result for each request; what was chosen goes before what the text says', () => {
  const claim = matter({ requests: [{ id: '1', text: '疏通' }, { id: '2', text: '赔偿' }] })
  expect(answerOf(claim, five, { 2: 'refuse' })).toMatchObject({ form: 'decision', request: '疏通水渠', basis: '民法典第二百九十条', results: [{ id: '1', result: 'support' }, { id: '2', result: 'refuse' }] })
})

test('advice is answered by a letter that says whether it was adopted', () => {
  const advice = matter({ kind: 'advice' })
  const parts = [{ title: '研究的情况', text: '走过这一段。' }, { title: '采不采纳', text: '采纳一部分：先装 3 盏。' }]
  expect(answerOf(advice, parts, {})).toEqual({ form: 'letter', paragraphs: '研究的情况：走过这一段。\n采不采纳：采纳一部分：先装 3 盏。', adopted: 'partly' })
  expect(answerOf(advice, [{ title: '采不采纳', text: '这次没有采纳，因为没有钱。' }], {})).toMatchObject({ adopted: 'no' })
  expect(answerOf(advice, [{ title: '答复', text: '好的。' }], {})).toEqual({ form: 'letter', paragraphs: '好的。' })
})

test('without a template a claim has its five parts, the first filled in; everything else one', () => {
  expect(emptyParts(matter()).map(({ text }) => text)).toEqual(['疏通水渠', '', '', '', ''])
  expect(emptyParts(matter({ form: 'report', kind: 'hazard' }))).toEqual([{ title: '答复', text: '' }])
})

test('a hint for what says nothing and for what is hard to read', () => {
  expect(hintFor('已转有关部门处理。')).toMatch(/^只说了/)
  expect(hintFor(`${'水'.repeat(72)}。短的。`)).toBe('这句 72 个字，群众可能读不完')
  expect(hintFor('3 月 10 日看过了。')).toBe('')
})
