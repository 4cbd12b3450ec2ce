/**
 * Takes fields out of a stored document's text without reading the rest of it: what a list shows of a long document. Only for text
 * that `encode` wrote, which has no blanks between its signs.
 */
export function skim (text: string, wanted: (name: string) => boolean): string {
  let result = ''
  for (let at = 1; text.charCodeAt(at) === quote;) {
    const nameEnd = endOfText(text, at)
    const valueEnd = endOfValue(text, nameEnd + 1)
    const name = text.slice(at + 1, nameEnd - 1)
    if (wanted(name.includes('\\') ? JSON.parse(text.slice(at, nameEnd)) as string : name)) result += (result === '' ? '' : ',') + text.slice(at, valueEnd)
    at = valueEnd + 1
  }
  return `{${result}}`
}

const [quote, backslash, comma, openList, closeList, open, close] = [34, 92, 44, 91, 93, 123, 125]

/** Behind the closing quote of the text that begins here. */
function endOfText (text: string, at: number): number {
  let end = text.indexOf('"', at + 1)
  while (text.charCodeAt(end - 1) === backslash && escaped(text, end)) end = text.indexOf('"', end + 1)
  return end + 1
}

/** An odd number of backslashes before a quote makes it part of the text. */
function escaped (text: string, at: number): boolean {
  let count = 0
  while (text.charCodeAt(at - 1 - count) === backslash) count++
  return count % 2 === 1
}

function endOfValue (text: string, at: number): number {
  let depth = 0
  for (let i = at; ; i++) {
    const sign = text.charCodeAt(i)
    if (sign === quote) i = endOfText(text, i) - 1
    else if (sign === open || sign === openList) depth++
    else if (sign === close || sign === closeList) { if (depth-- === 0) return i } else if (sign === comma && depth === 0) return i
  }
}
