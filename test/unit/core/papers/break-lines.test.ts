import fc from 'fast-check'
import { breakLines, type Line } from '../../../../cloudfunctions/core/papers/layout/break-lines'

const measure = (char: string): number => char.charCodeAt(0) < 0x2000 ? 0.5 : 1
const broken = (text: string, width: number, indent = 0): Line[] => breakLines([{ text }], 'body', width, indent, measure)
const words = (lines: readonly Line[]): string[] => lines.map(line => line.pieces.map(piece => piece.text).join(''))

test('a closing mark does not begin a line, an opening one does not end it', () => {
  expect(words(broken('一二三四五，六', 5))).toEqual(['一二三四', '五，六'])
  expect(words(broken('一二三四《六》', 5))).toEqual(['一二三四', '《六》'])
  expect(words(broken('一二三《四》五', 5))).toEqual(['一二三', '《四》五'])
})

test('a word and a number stay whole where they fit on a line', () => {
  expect(words(broken('编号 MQZ-2026-0022 号', 7.5))).toEqual(['编号 ', 'MQZ-2026-0022 ', '号'])
  expect(words(broken('电话0000-0000000打', 8))).toEqual(['电话0000-0000000', '打'])
})

test('a word longer than the line is torn', () => {
  const lines = broken('a'.repeat(500), 10)
  expect(lines.every(line => line.width <= 10)).toBe(true)
  expect(words(lines).join('')).toBe('a'.repeat(500))
})

test('the first line is indented, a line break ends a line, the last line is not stretched', () => {
  const lines = broken('一二三四五六\n七', 5, 2)
  expect(words(lines)).toEqual(['一二三', '四五六', '七'])
  expect(lines.map(line => line.full)).toEqual([true, false, false])
})

test('a box stays with its word', () => {
  const runs = ['□网上', '　', '□上级交办'].map((text, i) => ({ text, whole: i + 1 }))
  expect(words(breakLines(runs, 'body', 7, 0, measure))).toEqual(['□网上　', '□上级交办'])
})

test('no text is lost and no line is too wide, whatever is written', () => {
  const text = fc.string({ unit: fc.constantFrom(...'一二三，。《》（）「」！…—0a.%-/ 😀\u0301'), maxLength: 400 })
  fc.assert(fc.property(text, fc.integer({ min: 4, max: 40 }), (input, width) => {
    const lines = broken(input, width)
    expect(words(lines).join('').replaceAll(' ', '')).toBe(input.replaceAll(' ', ''))
    for (const line of lines) expect(line.width).toBeLessThanOrEqual(width + 0.01)
  }), { numRuns: process.env.LONG ? 3000 : 300 })
})
