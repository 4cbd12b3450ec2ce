import { SignatureIndex, likeness, signatureOf, sharedWords } from '../../../../../cloudfunctions/core/matter/routing/duplicates'
import { trainedModel } from '../../../../../cloudfunctions/core/matter/routing/weights'

const model = trainedModel()
const plant = [
  '投诉青杠坡小区旁边建搅拌站，青杠坡小区的搅拌站噪音大，粉尘多，请拆除青杠坡小区的搅拌站',
  '青杠坡小区附近的水泥搅拌站扰民，青杠坡小区搅拌站天天灰尘满天，搅拌站轰隆隆响',
  '请问青杠坡小区旁的搅拌站有没有环评手续，青杠坡小区搅拌站污染严重'
]
const other = '咨询一下退休职工养老金调整什么时候到账，社保所说不清楚'

test('many villagers complain of one mixing plant: each leads to the others, with the words they share', () => {
  const index = new SignatureIndex()
  plant.forEach((text, n) => index.add(String(n), signatureOf(text, undefined, model)))
  index.add('other', signatureOf(other, undefined, model))
  const like = index.like(signatureOf(plant[0]!, undefined, model)).filter(({ id }) => id !== '0')
  expect(like.map(({ id }) => id).sort()).toEqual(['1', '2'])
  expect(like[0]!.words.join()).toContain('搅拌站')
})
test('likeness is the same both ways, whole for the same text, nothing for another matter', () => {
  const [a, b, c] = [plant[0]!, plant[1]!, other].map(text => signatureOf(text, undefined, model)) as [string[], string[], string[]]
  expect(likeness(a, b)).toBe(likeness(b, a))
  expect(likeness(a, a)).toBeCloseTo(1)
  expect(likeness(a, c)).toBe(0)
})
test('the same words in another village count half', () => {
  const here = signatureOf(plant[0]!, { villageId: 'liyuan' }, model)
  const there = signatureOf(plant[0]!, { villageId: 'shiqiao' }, model)
  expect(likeness(here, there)).toBeCloseTo(likeness(here, here) / 2)
})
test('an empty text is like nothing', () => {
  expect(likeness([], [])).toBe(0)
  expect(sharedWords([], [])).toEqual([])
})
