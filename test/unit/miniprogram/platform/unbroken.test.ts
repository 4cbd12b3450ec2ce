import fc from 'fast-check'
import { textPieces } from '../../../../miniprogram/platform/unbroken'

const whole = (text: string) => textPieces(text).filter(piece => piece.whole).map(piece => piece.text)

test('dates with weekday and hour, phone numbers and places in brackets stay whole', () => {
  expect(whole('我们收下来办（受理）。60 天，到 2027 年 5 月 4 日（星期二）。3 月 2 日（星期一）18:05，电话 138 0000 0000 或 0000-0000000')).toEqual(['（受理）', '2027 年 5 月 4 日（星期二）', '3 月 2 日（星期一）18:05', '138 0000 0000', '0000-0000000'])
})

test('nothing is lost and nothing is added', () => {
  const part = fc.constantFrom('3 月 2 日', '（星期一）', '水渠', '18:05', '（', '）', '13800000000', ' ')
  fc.assert(fc.property(fc.array(part, { maxLength: 20 }), parts => {
    expect(textPieces(parts.join('')).map(({ text }) => text).join('')).toBe(parts.join(''))
  }), { numRuns: process.env.LONG ? 5_000 : 300, seed: 1 })
})
