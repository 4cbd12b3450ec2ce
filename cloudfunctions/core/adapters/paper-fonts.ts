import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { create, type Font } from 'fontkit'
import type { Face, Run } from '../papers/layout/model'

const faces: readonly Face[] = ['title', 'heading', 'body', 'song']
/** Has nearly every character in use; the others have what everyday texts need and borrow the rest from it. */
const WIDEST: Face = 'song'
/** Stands for what no font of ours can draw: emoji, scripts that nobody writes here. */
const UNKNOWN = '□'
/** 仿宋's own letters, digits and boxes are coarse beside its strokes. */
const borrowed = /[\u0020-\u024f□■＿]/
const joiners = /[\u200b-\u200d\u2060\ufe00-\ufe0f]|\p{Emoji_Modifier}/gu

export interface PaperFonts {
  readonly font: (face: Face) => Font
  /** The same text with every character in a face that can draw it. */
  readonly drawable: (runs: readonly Run[], face: Face) => Run[]
  /** The width of a character, in parts of its size. */
  readonly measure: (char: string, face: Face) => number
}

/** The four faces from a folder with title.otf, heading.otf, body.otf and song.otf: the function's bundle has one. Read once. */
export function paperFonts (folder: string): PaperFonts {
  const fonts = Object.fromEntries(faces.map(face => [face, create(readFileSync(join(folder, `${face}.otf`))) as Font])) as Record<Face, Font>
  const widths = new Map<string, number>()

  const faceFor = (char: string, face: Face): Face | undefined =>
    (face === 'body' && borrowed.test(char) ? [WIDEST] : [face, WIDEST]).find(one => char === '\n' || fonts[one].hasGlyphForCodePoint(char.codePointAt(0) ?? 0))

  function measure (char: string, face: Face): number {
    const key = face + char
    const known = widths.get(key)
    if (known !== undefined) return known
    const width = char === '\n' ? 0 : fonts[face].glyphForCodePoint(char.codePointAt(0) ?? 0).advanceWidth / fonts[face].unitsPerEm
    widths.set(key, width)
    return width
  }

  function drawable (runs: readonly Run[], face: Face): Run[] {
    const drawn: Array<{ text: string, face: Face, colour?: string, whole?: number }> = []
    for (const run of runs) {
      for (const char of run.text.replace(joiners, '')) {
        const wanted = run.face ?? face
        const found = faceFor(char, wanted)
        const last = drawn.at(-1)
        const glyph = { text: found ? char : UNKNOWN, face: found ?? WIDEST, colour: run.colour, whole: run.whole }
        if (last && last.face === glyph.face && last.colour === glyph.colour && last.whole === glyph.whole) last.text += glyph.text
        else drawn.push(glyph)
      }
    }
    return drawn
  }

  return { font: face => fonts[face], drawable, measure }
}
