const digits = '零一二三四五六七八九'
const units: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }

/** The characters a number in a statute is written with. */
export const numeralClass = '零〇一二两三四五六七八九十百千'

/** 「一千一百二十七」, 「1127」 and 「１１２７」 → 1127; undefined where it is no such number. */
export function parseNumeral (text: string): number | undefined {
  const plain = text.normalize('NFKC')
  if (/^\d{1,4}$/.test(plain)) return Number(plain)
  let total = 0, digit = -1
  for (const char of plain.replace(/〇/g, '零').replace(/两/g, '二')) {
    const unit = units[char]
    if (unit === undefined) {
      digit = digits.indexOf(char)
      if (digit < 0) return undefined
    } else {
      total += (digit < 0 ? 1 : digit) * unit
      digit = -1
    }
  }
  if (digit > 0) total += digit
  return total > 0 ? total : undefined
}

/** 1127 → 「一千一百二十七」, as statutes write it: 10 is 十, 110 is 一百一十. Below 10,000. */
export function writeNumeral (n: number): string {
  if (n < 10) return digits[n]!
  let written = '', rest = n, gap = false
  for (const [unit, size] of [['千', 1000], ['百', 100], ['十', 10]] as const) {
    const digit = Math.floor(rest / size)
    rest %= size
    if (digit > 0) {
      written += (gap ? '零' : '') + digits[digit]! + unit
      gap = false
    } else if (written !== '') gap = true
  }
  if (rest > 0) written += (gap ? '零' : '') + digits[rest]!
  return written.replace(/^一十/, '十')
}

/** The article's number as it stands in a statute's text: 「第五十条」, 「第五十条之一」. */
export const articleLabel = (n: number, sub = 0): string => `第${writeNumeral(n)}条${sub > 0 ? `之${writeNumeral(sub)}` : ''}`
