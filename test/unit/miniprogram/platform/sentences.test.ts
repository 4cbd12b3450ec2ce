import fc from 'fast-check'
import { inPieces } from '../../../../miniprogram/platform/sentences'

test('sentences keep their marks', () => {
  expect(inPieces('先说结论。可以要回来！\n怎么办？先写下来')).toEqual(['先说结论。', '可以要回来！', '怎么办？', '先写下来'])
  expect(inPieces('')).toEqual([])
})

test('no piece is longer than a voice can read, and every character that is not blank is read once', () => {
  fc.assert(fc.property(fc.array(fc.constantFrom('土', '地', '。', '！', '，', '\n', '𠮷', 'a'), { maxLength: 900 }), characters => {
    const text = characters.join('')
    const pieces = inPieces(text)
    expect(pieces.every(piece => Array.from(piece).length <= 200)).toBe(true)
    const spoken = (words: string) => words.replace(/[\n。！]/g, '')
    expect(spoken(pieces.join(''))).toBe(spoken(text))
  }), { numRuns: process.env.LONG ? 2_000 : 100, seed: 1 })
})
