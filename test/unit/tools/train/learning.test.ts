import { basisOf } from '../../../../tools/train/basis'
import { exp, log } from '../../../../tools/train/exact'
import { foldsOf, groupsOf } from '../../../../tools/train/groups'
import { fit } from '../../../../tools/train/logistic'
import { digestOf, type Row } from '../../../../tools/train/rows'
import { sparse, timesDense } from '../../../../tools/train/tables'
import { temperatureOf } from '../../../../tools/train/calibrate'
import { vocabularyOf } from '../../../../tools/train/vocabulary'

const row = (text: string, title = ''): Row => ({ id: text, title, text, weight: 1 })

test('exponential and logarithm agree with the machine\'s own', () => {
  for (const x of [-50, -3.7, -0.1, 0, 0.5, 1, 12.25]) expect(exp(x) / Math.exp(x)).toBeCloseTo(1, 12)
  for (const x of [1e-6, 0.3, 1, 2.718, 1000]) expect(log(x)).toBeCloseTo(Math.log(x), 12)
})
test('two words that tell two labels apart are learned, the common one is not', () => {
  const vectors = [{ ids: [0, 2], values: [1, 1] }, { ids: [1, 2], values: [1, 1] }, { ids: [0, 2], values: [1, 1] }, { ids: [1, 2], values: [1, 1] }]
  const { weights } = fit({ design: sparse(vectors, 3), labels: [0, 1, 0, 1], weights: [1, 1, 1, 1], outputs: 2, C: 10 })
  expect(weights[0]! - weights[1]!).toBeGreaterThan(1)
  expect(weights[2]! - weights[3]!).toBeLessThan(-1)
  expect(Math.abs(weights[4]! - weights[5]!)).toBeLessThan(1e-3)
})
test('the directions stand square on each other and hold what texts differ in most', () => {
  const vectors = Array.from({ length: 40 }, (_, n) => ({ ids: [n % 2, 2 + n % 3, 5 + n % 5], values: [3, 1, 0.2] }))
  const basis = basisOf(vectors, 10, 3)
  for (let a = 0; a < 3; a++) {
    for (let b = 0; b < 3; b++) {
      let product = 0
      for (let n = 0; n < 10; n++) product += basis[n * 3 + a]! * basis[n * 3 + b]!
      expect(product).toBeCloseTo(a === b ? 1 : 0, 6)
    }
  }
  const kept = timesDense(vectors, basis, 3).reduce((sum, value) => sum + value * value, 0)
  expect(kept / (40 * (9 + 1 + 0.04))).toBeGreaterThan(0.95)
})
test('the same texts in another order give the same vocabulary', () => {
  const texts = Array.from({ length: 12 }, (_, n) => `路灯坏了${'一二三四'[n % 4]}`)
  expect(vocabularyOf([...texts].reverse(), 50)).toEqual(vocabularyOf(texts, 50))
})
test('near-duplicates are never on both sides of a split', () => {
  const rows = [row('丽发新城小区附近建搅拌站，噪音扰民，粉尘很大'), row('丽发新城小区附近建搅拌站，噪音扰民，灰尘很大'), row('咨询退休养老金什么时候调整到账')]
  const [a, b, c] = groupsOf(rows)
  expect(a).toBe(b)
  expect(c).not.toBe(a)
  const folds = foldsOf(rows)
  expect(folds[0]).toBe(folds[1])
})
test('a note about a row holds none of its words', () => {
  expect(digestOf({ title: '题', text: '文' })).toMatch(/^[0-9a-f]{16}$/)
})
test('scores that say too much are cooled', () => {
  const answers = Array.from({ length: 100 }, (_, n) => ({ sums: [4, 0], truth: n % 4 === 0 ? 1 : 0 }))
  expect(temperatureOf(answers)).toBeGreaterThan(2)
})
