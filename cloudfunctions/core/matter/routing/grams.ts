const LONGEST = 3
const links = /https?:\/\/[\x21-\x7e]{1,200}/g
const starredOut = /\*{2,}/g
const letteredPlace = /[a-z]\d{0,2}(?=[市区县])/g
const greeting = /^尊敬的[^，。：:！!]{0,16}[，。：:！!]?/
const hello = /^(?:您好|你好)[，。：:！!]?/

/** A text as the model reads it: one width, no blanks, no numbers, no greeting, and nothing that tells one city from another. */
export const plain = (text: string): string =>
  text.normalize('NFKC').replace(/\s+/g, '').replace(greeting, '').replace(hello, '')
    .toLowerCase().replace(links, '').replace(starredOut, '').replace(letteredPlace, '某').replace(/\d/g, '0')

/** Calls `use` with every run of one to three characters of a plain text. */
export function eachGram (text: string, use: (gram: string, at: number) => void): void {
  for (let at = 0; at < text.length; at++) {
    for (let length = 1; length <= LONGEST && at + length <= text.length; length++) use(text.slice(at, at + length), at)
  }
}

/** The first sentence, which stands in for a title where there is none. */
export const opening = (text: string): string => /^[^。！!？?；;\n]{0,40}/.exec(text.trim())![0]
