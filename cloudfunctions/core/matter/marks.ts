import { placesAround } from '../people/desks'
import type { Town } from '../people/town'
import type { Matter } from './matter'

const CHARACTERS = 80 // of the text: the beginning tells what happened
const HAN = /\p{Script=Han}/u

/** Every two Chinese characters that stand side by side, and every other word: 水渠堵了 is found by 水渠, 渠堵 and 堵了. */
export function wordPairs (words: string): string[] {
  const letters = Array.from(words.normalize('NFKC').toLowerCase())
  const pairs = letters.flatMap((letter, n) => HAN.test(letter) && HAN.test(letters[n + 1] ?? '') ? [letter + letters[n + 1]!] : [])
  return [...new Set([...pairs, ...words.toLowerCase().match(/[a-z0-9]{3,}/g) ?? []])]
}

export const placeMark = (placeId: string): string => `p:${placeId}`
export const classMark = (category: string): string => `c:${category}`
export const numberMark = (number: string): string => `n:${number}`
export const wordMarks = (words: string): string[] => wordPairs(words).map(pair => `w:${pair}`)

/** What a matter is found by. Our own index of word pairs, as the cloud database has no search of text. */
export function marksOf (matter: Pick<Matter, 'number' | 'category' | 'subject' | 'text' | 'place'>, town: Town): string[] {
  const { number, category, subject, text, place } = matter
  const said = `${subject} ${Array.from(text).slice(0, CHARACTERS).join('')} ${place?.words ?? ''}`
  return [
    ...number ? [numberMark(number)] : [], ...category ? [classMark(category)] : [], ...placesAround(town, place).map(placeMark), ...wordMarks(said)
  ]
}
