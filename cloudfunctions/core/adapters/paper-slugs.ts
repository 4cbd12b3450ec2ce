import type Document from 'pdfkit'
import { breakLines, type Line } from '../papers/layout/break-lines'
import type { Paragraph } from '../papers/layout/model'
import { lookOf, type Look } from '../papers/layout/styles'
import type { PaperFonts } from './paper-fonts'

/** A line of a paragraph, or a picture, that can be put anywhere: what flows over pages and through cells. */
export interface Slug { readonly height: number, readonly draw: (x: number, y: number) => void }

export interface Ink { readonly doc: InstanceType<typeof Document>, readonly fonts: PaperFonts }

/** Where the next line goes. */
export interface Pen extends Ink {
  readonly left: number
  readonly width: number
  readonly bottom: number
  y: number
  /** Nothing stands on this page yet. */
  readonly isFresh: () => boolean
  readonly newPage: () => void
}

/** The height of a Chinese character's box above the base line, in parts of its size. */
const ASCENT = 0.88
/** A line is stretched to the margin by at most so many characters. */
const STRETCH = 2
const IMAGE_LINES = 3

/** A paragraph cut into lines of the given width; room before and after it belongs to its first and last line. */
export function slugsOf (ink: Ink, { style, runs, right = 0, image }: Paragraph, width: number): Slug[] {
  const look = lookOf(style)
  const { before = 0, after = 0 } = look as Look
  const room = width / look.size - right
  const lines = breakLines(ink.fonts.drawable(runs, look.face), look.face, room, (look as Look).indent ?? 0, ink.fonts.measure)
  const slugs = lines.map((line, i): Slug => {
    const above = i === 0 ? before : 0
    const indent = i === 0 ? (look as Look).indent ?? 0 : 0
    return { height: above + look.lead + (i === lines.length - 1 ? after : 0), draw: (x, y) => drawLine(ink, look, line, { x, y: y + above, room, indent }) }
  })
  return image === undefined ? slugs : [...slugs, picture(ink, image, look)]
}

function drawLine ({ doc }: Ink, { size, lead, align, colour = '#000000' }: Look, line: Line, { x, y, room, indent }: { x: number, y: number, room: number, indent: number }): void {
  const free = room - line.width - indent
  const chars = line.pieces.reduce((sum, piece) => sum + Array.from(piece.text).length, 0)
  const stretched = align === 'justify' && line.full && free > 0 && free <= STRETCH && chars > 1
  const spacing = stretched ? free * size / (chars - 1) : 0
  const offset = align === 'right' ? free : align === 'center' ? free / 2 : 0
  let at = x + (indent + offset) * size
  for (const { text, face, colour: own, width } of line.pieces) {
    doc.font(face).fontSize(size).fillColor(own ?? colour)
      .text(text, at, y + (lead - size) / 2 + size * ASCENT, { lineBreak: false, baseline: 'alphabetic', characterSpacing: spacing })
    at += width * size + spacing * Array.from(text).length
  }
}

function picture ({ doc }: Ink, image: string, { lead, size }: Look): Slug {
  const height = lead * IMAGE_LINES
  return { height, draw: (x, y) => doc.image(Buffer.from(image, 'base64'), x + size * 2, y, { fit: [height * 4, height] }) }
}
