import type { Cell, Table } from '../papers/layout/model'
import { slugsOf, type Pen, type Slug } from './paper-slugs'

const PAD_X = 4
const PAD_Y = 4
const LINE = 0.6
/** A row is torn over two pages only where so much of it still fits. */
const WORTH_TEARING = 90

interface Box { readonly cell: Cell, readonly x: number, readonly width: number, readonly slugs: Slug[], readonly rows: number }
interface Placed { readonly boxes: readonly Box[], height: number, readonly header: boolean, readonly keepNext: boolean }
/** A cell that reaches over several rows, from where it began on this page. */
interface Open { readonly box: Box, from: number, left: number, drawn: boolean }

const heightOf = (slugs: readonly Slug[]): number => slugs.reduce((sum, slug) => sum + slug.height, 0)

/** A table that flows over pages: tall rows are torn between lines, its head comes again, a cell over several rows is closed and reopened. */
export function drawTable (pen: Pen, table: Table): void {
  const rows = place(pen, table)
  const heads = rows.filter(row => row.header)
  const open: Open[] = []
  let first = true

  const turn = (): void => {
    for (const one of open) closeOpen(pen, one, table.bare)
    pen.newPage()
    for (const one of open) one.from = pen.y
    if (!first) for (const head of heads) drawRow(pen, head, open, table.bare)
  }
  rows.forEach((row, i) => {
    const needed = row.height + (row.keepNext ? Math.min(rows[i + 1]?.height ?? 0, WORTH_TEARING) : 0)
    if (pen.y + needed > pen.bottom && !(row.height > WORTH_TEARING && pen.bottom - pen.y >= WORTH_TEARING)) turn()
    while (pen.y + row.height > pen.bottom + 0.01) {
      tear(pen, row, table.bare)
      turn()
    }
    first = false
    drawRow(pen, row, open, table.bare)
  })
  pen.y += table.bare ? 2 : 6
}

/** The height that a table needs at least where it begins. */
export const tableStart = (pen: Pen, table: Table): number => table.toSign
  ? place(pen, table).reduce((sum, row) => sum + row.height, 0)
  : Math.min(place(pen, table)[0]?.height ?? 0, WORTH_TEARING)

function place (pen: Pen, { columns, rows, bare }: Table): Placed[] {
  const unit = pen.width / columns.reduce((sum, width) => sum + width, 0)
  const lefts = columns.reduce<number[]>((all, width) => [...all, (all.at(-1) ?? 0) + width * unit], [0])
  const taken: number[] = columns.map(() => 0)
  const placed = rows.map((row): Placed => {
    let column = 0
    const boxes = row.cells.map((cell): Box => {
      while ((taken[column] ?? 0) > 0) column++
      const [from, to] = [lefts[column] ?? 0, lefts[column + cell.span] ?? pen.width]
      for (let i = column; i < column + cell.span; i++) taken[i] = cell.rows ?? 1
      column += cell.span
      const width = to - from
      return { cell, x: pen.left + from, width, rows: cell.rows ?? 1, slugs: cell.paragraphs.flatMap(paragraph => slugsOf(pen, paragraph, width - (bare ? 0 : 2 * PAD_X))) }
    })
    taken.forEach((left, i) => { taken[i] = Math.max(0, left - 1) })
    const height = Math.max(row.atLeast ?? 0, ...boxes.filter(box => box.rows === 1).map(box => heightOf(box.slugs) + (bare ? 0 : 2 * PAD_Y)))
    return { boxes, height, header: row.header === true, keepNext: row.keepNext === true }
  })
  placed.forEach((row, i) => {
    for (const box of row.boxes.filter(({ rows: over }) => over > 1)) {
      const spanned = placed.slice(i, i + box.rows)
      const lacking = heightOf(box.slugs) + 2 * PAD_Y - spanned.reduce((sum, { height }) => sum + height, 0)
      const last = spanned.at(-1)
      if (last && lacking > 0) last.height += lacking
    }
  })
  return placed
}

function drawRow (pen: Pen, row: Placed, open: Open[], bare: boolean | undefined): void {
  const top = pen.y
  for (const box of row.boxes) {
    if (box.rows > 1) open.push({ box, from: top, left: box.rows, drawn: false })
    else drawBox(pen, box, top, row.height, bare)
  }
  pen.y += row.height
  for (const one of [...open]) {
    one.left--
    if (one.left > 0) continue
    closeOpen(pen, one, bare)
    open.splice(open.indexOf(one), 1)
  }
}

function closeOpen (pen: Pen, one: Open, bare: boolean | undefined): void {
  if (pen.y <= one.from) return
  drawBox(pen, one.drawn ? { ...one.box, slugs: [] } : one.box, one.from, pen.y - one.from, bare)
  one.drawn = true
}

/** Draws as many lines of each cell as the page still takes; the rest stays in the row. */
function tear (pen: Pen, row: Placed, bare: boolean | undefined): void {
  const height = pen.bottom - pen.y
  for (const box of row.boxes) {
    const part: Slug[] = []
    for (let room = height - 2 * PAD_Y; box.slugs[0] && box.slugs[0].height <= room; room -= part.at(-1)?.height ?? 0) part.push(...box.slugs.splice(0, 1))
    drawBox(pen, { ...box, cell: { ...box.cell, middle: undefined }, slugs: part }, pen.y, height, bare)
  }
  row.height = Math.max(...row.boxes.map(box => heightOf(box.slugs) + 2 * PAD_Y))
  pen.y = pen.bottom
}

function drawBox ({ doc }: Pen, { cell, x, width, slugs }: Box, top: number, height: number, bare: boolean | undefined): void {
  if (!bare) doc.lineWidth(LINE).strokeColor('#000000').rect(x, top, width, height).stroke()
  let y = top + (bare ? 0 : cell.middle ? Math.max(PAD_Y, (height - heightOf(slugs)) / 2) : PAD_Y)
  for (const slug of slugs) {
    slug.draw(x + (bare ? 0 : PAD_X), y)
    y += slug.height
  }
}
