const LONGEST = 200

/** A text in pieces that a voice can read: whole sentences, none longer than 200 characters. */
export function inPieces (text: string): string[] {
  const sentences = text.match(/[^。！？；\n]+[。！？；]?/g) ?? []
  return sentences.map(sentence => sentence.trim()).filter(Boolean).flatMap(sentence => chopped(Array.from(sentence)))
}

function chopped (characters: string[]): string[] {
  const pieces: string[] = []
  for (let start = 0; start < characters.length; start += LONGEST) pieces.push(characters.slice(start, start + LONGEST).join(''))
  return pieces
}
