/** A stretch of a text, marked where it is what was looked for. */
export interface Stretch { text: string, hit: boolean }

/** A text in stretches, with every one of the words marked; of words that overlap the longest. */
export function marked (text: string, words: string[]): Stretch[] {
  const pattern = words.filter(Boolean).sort((a, b) => b.length - a.length).map(word => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')
  if (pattern === '') return [{ text, hit: false }]
  const stretches: Stretch[] = []
  let from = 0
  for (const { 0: found, index } of text.matchAll(new RegExp(pattern, 'g'))) {
    if (index > from) stretches.push({ text: text.slice(from, index), hit: false })
    stretches.push({ text: found, hit: true })
    from = index + found.length
  }
  if (from < text.length) stretches.push({ text: text.slice(from), hit: false })
  return stretches
}
