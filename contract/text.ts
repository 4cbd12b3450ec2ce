import * as v from 'valibot'

const bidirectionalControls = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g
const unprintable = /\0|[\uD800-\uDFFF]/u // with the flag u a surrogate matches only where it stands alone

/** How long a text may be. A page stops earlier (3,000); the contract leaves room for a worker who takes down a long story. */
export const TEXT_MAX = 10_000

/** NFC, without the controls that turn the reading direction, which could make a text say something else than it shows. */
export const normalised = (text: string): string => text.replace(bidirectionalControls, '').normalize('NFC')

const counted = (text: string): number => Array.from(text).length

/** What a person writes, at least `min` and at most `max` characters after trimming. */
export function text (max: number, { min = 1, missing = '还没有写' }: { min?: number, missing?: string } = {}) {
  return v.pipe(
    v.string(),
    v.check(input => input.length <= max * 8, issue => tooLong(max, issue.input.length)), // before any work is done on it
    v.check(input => !unprintable.test(input), '有显示不出来的字符，请删掉再写'),
    v.transform(input => normalised(input).trim()),
    v.check(input => counted(input) >= min, missing),
    v.check(input => counted(input) <= max, issue => tooLong(max, counted(issue.input)))
  )
}

const tooLong = (max: number, now: number): string => `最多 ${max} 字，现在 ${now} 字。可以删一点，或分两次补充`
