import type Document from 'pdfkit'
import type { Block, Layout, Sheet } from '../papers/layout/model'
import { paragraph } from '../papers/layout/model'
import { lookOf, type Look } from '../papers/layout/styles'
import type { PaperFonts } from './paper-fonts'
import { drawTable, tableStart } from './paper-pdf-table'
import { slugsOf, type Pen, type Slug } from './paper-slugs'

// Its ES module looks for files beside itself by import.meta.url, which a CommonJS bundle does not have.
const PDFDocument = require('pdfkit') as typeof Document

const MM = 72 / 25.4
const A4 = { width: 595.28, height: 841.89 }
/** Every file says the same: when it was made is no secret of the machine, the paper has its own date. */
const EPOCH = new Date(0)

/** A layout as PDF, A4, with the characters it uses embedded. */
export async function paperPdf (layout: Layout, fonts: PaperFonts): Promise<Buffer> {
  const doc = new PDFDocument({
    font: '', autoFirstPage: false, bufferPages: true, lang: 'zh-CN', displayTitle: true, margin: 0, size: 'A4',
    info: { Title: layout.title, Author: layout.unit ?? '', Creator: '法治面对面', Producer: 'pdfkit', CreationDate: EPOCH, ModDate: EPOCH }
  })
  const chunks: Buffer[] = []
  const ended = new Promise<void>((resolve, reject) => doc.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', resolve).on('error', reject))
  for (const face of ['title', 'heading', 'body', 'song'] as const) doc.registerFont(face, fonts.font(face) as never)
  for (const sheet of layout.sheets) {
    const from = doc.bufferedPageRange().count
    const pen = penOf(doc, fonts, sheet)
    drawBlocks(pen, sheet.blocks)
    drawFeet(pen, sheet, layout, from)
  }
  doc.end()
  await ended
  return Buffer.concat(chunks)
}

function penOf (doc: Pen['doc'], fonts: PaperFonts, { margins: [top, right, bottom, left] }: Sheet): Pen {
  const pen: Pen = {
    doc, fonts, left: left * MM, width: A4.width - (left + right) * MM, bottom: A4.height - bottom * MM, y: top * MM,
    isFresh: () => pen.y <= top * MM,
    newPage: () => {
      doc.addPage()
      pen.y = top * MM
    }
  }
  pen.newPage()
  return pen
}

function drawBlocks (pen: Pen, blocks: readonly Block[]): void {
  blocks.forEach((block, i) => {
    if (block.kind === 'rule') drawRule(pen, block)
    else if (block.kind === 'table') drawTable(pen, block)
    else drawParagraph(pen, slugsOf(pen, block, pen.width), startOf(pen, blocks.slice(i + 1), keeps(block)), isSignOff(blocks[i + 1]))
  })
}

const keeps = (block: Block | undefined): boolean => block?.kind === 'paragraph' && (lookOf(block.style) as Look).keepNext === true
const isSignOff = (block: Block | undefined): boolean =>
  (block?.kind === 'paragraph' && (block.style === 'gap' || block.style === 'attached')) || (block?.kind === 'table' && block.toSign === true)

/** The room that what follows needs to begin on the same page: nothing where it may stand alone. */
function startOf (pen: Pen, rest: readonly Block[], kept: boolean): number {
  const [next, ...others] = rest
  if (!next || !(kept || isSignOff(next))) return 0
  if (next.kind === 'rule') return 12 + startOf(pen, others, true)
  if (next.kind === 'table') return tableStart(pen, next)
  const slugs = slugsOf(pen, next, pen.width)
  return keeps(next) ? sum(slugs) + startOf(pen, others, true) : sum(slugs.slice(0, 2))
}

const sum = (slugs: readonly Slug[]): number => slugs.reduce((height, slug) => height + slug.height, 0)

/**
 * Lines one after the other. Never one line alone at the foot or the head of a page; what follows a heading begins on its page, and a
 * sign-off never stands on a page without text: it takes the last two lines along.
 */
function drawParagraph (pen: Pen, slugs: readonly Slug[], follows: number, beforeSignOff: boolean): void {
  const fits = (height: number): boolean => pen.y + height <= pen.bottom + 0.01
  if (!beforeSignOff && follows > 0 && !pen.isFresh() && !fits(sum(slugs) + follows)) pen.newPage()
  let left = slugs
  while (left.length > 0) {
    const room = linesThatFit(left, fits)
    const whole = room === left.length && !(beforeSignOff && !fits(sum(left) + follows))
    const few = Math.min(room, left.length - 2)
    const here = whole ? left.length : few >= 2 ? few : pen.isFresh() ? Math.max(room, 1) : 0
    for (const slug of left.slice(0, here)) {
      slug.draw(pen.left, pen.y)
      pen.y += slug.height
    }
    left = left.slice(here)
    if (left.length > 0) pen.newPage()
  }
}

function linesThatFit (slugs: readonly Slug[], fits: (height: number) => boolean): number {
  let height = 0
  const over = slugs.findIndex(slug => {
    height += slug.height
    return !fits(height)
  })
  return over < 0 ? slugs.length : over
}

function drawRule (pen: Pen, { colour, double }: { colour: string, double?: true }): void {
  const line = (y: number, width: number): void => { pen.doc.lineWidth(width).strokeColor(colour).moveTo(pen.left, y).lineTo(pen.left + pen.width, y).stroke() }
  line(pen.y + 4, double ? 2.2 : 0.8)
  if (double) line(pen.y + 7.5, 0.8)
  pen.y += 12
}

/** Page numbers, the place where each page of a record is signed, and on a draft that it is one. */
function drawFeet (pen: Pen, { pages, foot, margins: [top, , bottom] }: Sheet, { draft }: Layout, from: number): void {
  const count = pen.doc.bufferedPageRange().count - from
  const put = (style: 'label' | 'smallLeft' | 'smallRight', text: string, y: number): void => slugsOf(pen, paragraph(style, text), pen.width).forEach(slug => slug.draw(pen.left, y))
  for (let i = 0; i < count; i++) {
    pen.doc.switchToPage(from + i)
    const y = A4.height - bottom * MM * 0.6
    put('label', pages === 'dash' ? `— ${i + 1} —` : `第 ${i + 1} 页　共 ${count} 页`, y)
    if (foot) put('smallRight', foot, y - 22)
    if (draft) put('smallRight', '草稿：没有编号和印章，不是正式文书', top * MM * 0.5)
  }
  pen.doc.switchToPage(from + count - 1)
}
