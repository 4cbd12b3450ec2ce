/** A piece of a sentence; one that is `whole` never breaks at the end of a line. */
export interface TextPiece { text: string, whole: boolean }

const unbroken = /(?:\d{4} 年 )?\d{1,2} 月 \d{1,2} 日(?:（星期.）)?(?:\d{1,2}:\d{2})?|1\d{2} ?\d{4} ?\d{4}|\d{3,4}-\d{7,8}|（[^（）]{1,12}）/g

/** A sentence in pieces: a date with its weekday, a phone number, a place in brackets stay whole. */
export function textPieces (text: string): TextPiece[] {
  const pieces: TextPiece[] = []
  let from = 0
  for (const { 0: found, index } of text.matchAll(unbroken)) {
    if (index > from) pieces.push({ text: text.slice(from, index), whole: false })
    pieces.push({ text: found, whole: true })
    from = index + found.length
  }
  if (from < text.length) pieces.push({ text: text.slice(from), whole: false })
  return pieces
}
