import type { Face, Run } from './model'

/** A stretch of one line in one face and colour. */
export interface Piece { readonly text: string, readonly face: Face, readonly colour?: string, readonly width: number }
/** Widths in characters of the style. `full`: the text goes on, so the line is stretched to the margin. */
export interface Line { readonly pieces: readonly Piece[], readonly width: number, readonly full: boolean }

interface Glyph { readonly char: string, readonly face: Face, readonly colour?: string, readonly whole?: number, readonly width: number }
interface Atom { glyphs: Glyph[], width: number }

const neverFirst = /[，。、；：？！）》〉」』”’…％〕】〗·,.;:?!)%\]}\u0300-\u036f]/
const neverLast = /[（《〈「『“‘〔【〖([{]/
const inWord = /[A-Za-z0-9@_/:+\-&.,'\u00c0-\u024f]/

/**
 * Lines of a paragraph by the rules of Chinese type: no closing mark begins a line, no opening one ends it, a Latin word or a number
 * is not torn unless it is longer than the line. `measure` gives a character's width in characters of the style.
 */
export function breakLines (runs: readonly Run[], face: Face, width: number, indent: number, measure: (char: string, face: Face) => number): Line[] {
  const glyphs = runs.flatMap(run => Array.from(run.text, (char): Glyph => ({ char, face: run.face ?? face, colour: run.colour, whole: run.whole, width: measure(char, run.face ?? face) })))
  const lines: Line[] = []
  let line: Glyph[] = []
  let used = indent
  const end = (full: boolean): void => {
    lines.push(lineOf(line, full))
    line = []
    used = 0
  }
  for (const atom of atomsOf(glyphs, width)) {
    if (atom.glyphs[0]?.char === '\n') { end(false); continue }
    if (used + atom.width > width + 0.01 && line.length > 0) end(true)
    if (line.length === 0 && lines.length > 0 && atom.glyphs.every(({ char }) => char === ' ')) continue
    for (const glyph of atom.glyphs) {
      if (used + glyph.width > width + 0.01 && line.length > 0) end(true)
      line.push(glyph)
      used += glyph.width
    }
  }
  end(false)
  return lines
}

/** What stays together on a line. */
function atomsOf (glyphs: readonly Glyph[], width: number): Atom[] {
  const atoms: Atom[] = []
  for (const glyph of glyphs) {
    const last = atoms.at(-1)
    const before = last?.glyphs.at(-1)
    if (last && before && joins(before, glyph) && last.width + glyph.width <= width) {
      last.glyphs.push(glyph)
      last.width += glyph.width
    } else atoms.push({ glyphs: [glyph], width: glyph.width })
  }
  return atoms
}

const joins = (before: Glyph, { char, whole }: Glyph): boolean => before.char !== '\n' && char !== '\n' &&
  (neverFirst.test(char) || neverLast.test(before.char) || (whole !== undefined && whole === before.whole) || (inWord.test(before.char) && inWord.test(char)))

function lineOf (glyphs: readonly Glyph[], full: boolean): Line {
  const pieces: Array<{ text: string, face: Face, colour?: string, width: number }> = []
  for (const { char, face, colour, width } of glyphs) {
    const last = pieces.at(-1)
    if (last && last.face === face && last.colour === colour) {
      last.text += char
      last.width += width
    } else pieces.push({ text: char, face, colour, width })
  }
  return { pieces, width: glyphs.reduce((sum, { width }) => sum + width, 0), full }
}
