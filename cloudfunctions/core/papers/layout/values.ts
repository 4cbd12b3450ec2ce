import type { FilledField, Signed } from '../filled'
import { inWords, yesOrNo } from '../in-words'
import { paragraph, type Paragraph, type Run } from './model'

/** Nothing was there to say: a dash, so that nobody writes into it later. */
export const NOTHING = '—'

/** The value as paragraphs of words; empty where there is none. */
export const wordsOf = (field: FilledField): readonly string[] => field.value === undefined ? [] : inWords(field, field.value)

/** Boxes as they are ticked on a form: ■ chosen, □ not. */
export function ticked (field: FilledField): readonly Run[] | undefined {
  const options = field.columns ? undefined : field.options ?? (field.type === 'yesNo' ? yesOrNo : undefined)
  if (!options) return undefined
  const chosen = field.type === 'yesNo' ? wordsOf(field) : [field.value].flat()
  return options.flatMap((option, i): Run[] => [...(i > 0 ? [{ text: '　' }] : []), { text: `${chosen.includes(option) ? '■' : '□'}${option}`, whole: i + 1 }])
}

/** Who signed on the screen, with the drawn signature where there is one. */
export const signedParagraphs = (field: FilledField, style: 'cell' | 'signLine' | 'minutesSign'): Paragraph[] =>
  ((field.value ?? []) as readonly Signed[]).map((signed, i) => paragraph(style, wordsOf(field)[i] ?? '', signed.image ? { image: signed.image } : {}))

/** The date of the signature, where the paper has one of its own. */
const datesOfSigning = new Set(['on', 'appliedOn', 'submittedOn'])
export const isDateOfSigning = ({ key }: FilledField): boolean => datesOfSigning.has(key)
export const dateOfSigning = (fields: readonly FilledField[]): string | undefined => fields.filter(isDateOfSigning).flatMap(wordsOf)[0]

export const textOf = (runs: readonly Run[]): string => runs.map(run => run.text).join('')

/** Width of a text in characters, half for Latin letters and digits. */
export const breadth = (text: string): number => Array.from(text).reduce((sum, char) => sum + (char.charCodeAt(0) < 0x2000 ? 0.5 : 1), 0)

const numerals = '零一二三四五六七八九'
/** 一, 十二, 二十一; up to 99. */
export function numeral (n: number): string {
  const [tens, ones] = [Math.floor(n / 10), n % 10]
  return `${tens > 1 ? numerals[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 || tens === 0 ? numerals[ones] : ''}`
}
