import {
  AlignmentType, BorderStyle, Document, Footer, Header, HeightRule, ImageRun, LineRuleType, Packer, PageNumber, Paragraph, Table, TableCell, TableLayoutType,
  TableRow, TextRun, UnderlineType, VerticalAlign, VerticalMergeType, WidthType, type IParagraphStyleOptions, type ISectionOptions
} from 'docx'
import { unzipSync, zipSync, strFromU8, strToU8 } from 'fflate'
import type { Block, Cell, Face, Layout, Paragraph as Lines, Run, Sheet, Table as Grid } from '../papers/layout/model'
import { lookOf, styles, type Look, type StyleName } from '../papers/layout/styles'

const A4 = { width: 11906, height: 16838 }
const twips = (mm: number): number => Math.round(mm * 1440 / 25.4)
const ofPoints = (points: number): number => Math.round(points * 20)
/** 1980-01-01, the first day that a ZIP entry can have: the file tells nothing of when it was made. */
const EPOCH = new Date(1980, 0, 1)
const CREATED = '1980-01-01T00:00:00Z'
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const single = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT, justify: AlignmentType.BOTH } as const

/** A layout as DOCX. Fonts are named and not embedded: the officials' computers have them, and the town sets the names. */
export async function paperDocx (layout: Layout): Promise<Buffer> {
  const document = new Document({
    title: layout.title, creator: layout.unit ?? '', lastModifiedBy: '', description: '',
    styles: { default: { document: { run: { font: fontOf(layout, 'body'), size: 24 } } }, paragraphStyles: Object.keys(styles).map(name => styleOf(layout, name as StyleName)) },
    sections: layout.sheets.map(sheet => sectionOf(layout, sheet))
  })
  return sameBytes(await Packer.toBuffer(document))
}

const fontOf = ({ fonts }: Layout, face: Face) => ({ eastAsia: fonts[face], ascii: 'Times New Roman', hAnsi: 'Times New Roman', hint: 'eastAsia' })

function styleOf (layout: Layout, name: StyleName): IParagraphStyleOptions {
  const look: Look = lookOf(name)
  return {
    id: name, name, basedOn: 'Normal',
    run: { font: fontOf(layout, look.face), size: `${look.size}pt`, ...(look.colour ? { color: look.colour.slice(1) } : {}) },
    paragraph: {
      alignment: alignments[look.align], ...(look.keepNext ? { keepNext: true } : {}),
      spacing: { line: ofPoints(look.lead), lineRule: LineRuleType.EXACT, before: ofPoints(look.before ?? 0), after: ofPoints(look.after ?? 0) },
      ...(look.indent ? { indent: { firstLine: ofPoints(look.size * look.indent) } } : {})
    }
  }
}

function sectionOf (layout: Layout, sheet: Sheet): ISectionOptions {
  const [top, right, bottom, left] = sheet.margins.map(twips) as [number, number, number, number]
  const width = A4.width - left - right
  const pages = sheet.pages === 'dash'
    ? [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })]
    // The pages of one sheet among several cannot be counted everywhere: LibreOffice has no SECTIONPAGES.
    : [new TextRun({ children: ['第 ', PageNumber.CURRENT, ...(layout.sheets.length === 1 ? [' 页　共 ', PageNumber.TOTAL_PAGES, ' 页'] : [' 页'])] })]
  return {
    properties: { page: { size: A4, margin: { top, right, bottom, left, header: Math.round(top / 2), footer: Math.round(bottom / 3) }, pageNumbers: { start: 1 } } },
    ...(layout.draft ? { headers: { default: new Header({ children: [new Paragraph({ style: 'smallRight', text: '草稿：没有编号和印章，不是正式文书' })] }) } } : {}),
    footers: { default: new Footer({ children: [...(sheet.foot ? [new Paragraph({ style: 'smallRight', text: sheet.foot })] : []), new Paragraph({ style: 'label', children: pages })] }) },
    children: sheet.blocks.flatMap((block, i) => blockOf(layout, block, width, sheet.blocks[i + 1]))
  }
}

function blockOf (layout: Layout, block: Block, width: number, next: Block | undefined): Array<Paragraph | Table> {
  if (block.kind === 'paragraph') return [linesOf(layout, block)]
  if (block.kind === 'rule') {
    const border = { style: block.double ? BorderStyle.THICK_THIN_SMALL_GAP : BorderStyle.SINGLE, size: block.double ? 24 : 8, color: block.colour.slice(1), space: 1 }
    return [new Paragraph({ spacing: { line: 120, lineRule: LineRuleType.EXACT }, border: { top: border } })]
  }
  // Word joins tables that touch, and wants a paragraph after the last one.
  return [gridOf(layout, block, width), ...(next === undefined || next.kind === 'table' ? [new Paragraph({ spacing: { line: 80, lineRule: LineRuleType.EXACT } })] : [])]
}

function linesOf (layout: Layout, { style, runs, right, image }: Lines, keepNext = false): Paragraph {
  const look: Look = lookOf(style)
  const height = look.lead * 3 * 4 / 3
  return new Paragraph({
    style, ...(keepNext ? { keepNext: true } : {}), ...(right ? { indent: { right: ofPoints(right * look.size) } } : {}),
    children: [
      ...runs.flatMap(run => runsOf(layout, run, look.face)),
      ...(image ? [new ImageRun({ type: 'png', data: Buffer.from(image, 'base64'), transformation: { width: height * 3, height } })] : [])
    ]
  })
}

/** Blanks to write on become underlined spaces: a row of ＿ falls apart in some fonts. */
const runsOf = (layout: Layout, { text, face, colour }: Run, own: Face): TextRun[] => text.split(/(＿+)/).filter(part => part !== '').map(part => new TextRun({
  text: part.startsWith('＿') ? '\u3000'.repeat(part.length) : part, ...(part.startsWith('＿') ? { underline: { type: UnderlineType.SINGLE } } : {}),
  ...(face && face !== own ? { font: fontOf(layout, face) } : {}), ...(colour ? { color: colour.slice(1) } : {})
}))

/** Cells over several rows continue in each row below: what a row leaves out is put in as such a continuation. */
function gridOf (layout: Layout, { columns, rows, bare, toSign }: Grid, width: number): Table {
  const unit = width / columns.reduce((sum, part) => sum + part, 0)
  const widths = columns.map(part => Math.round(part * unit))
  const open = columns.map((): { left: number, span: number } => ({ left: 0, span: 1 }))
  const border = bare ? none : single
  return new Table({
    layout: TableLayoutType.FIXED, columnWidths: widths, width: { size: widths.reduce((sum, part) => sum + part, 0), type: WidthType.DXA },
    margins: bare ? { left: 0, right: 0, top: 0, bottom: 0 } : { left: 80, right: 80, top: 60, bottom: 60 },
    borders: { top: border, bottom: border, left: border, right: border, insideHorizontal: border, insideVertical: border },
    rows: rows.map((row, i) => {
      const keep = row.keepNext === true || (toSign === true && i < rows.length - 1)
      const cells: TableCell[] = []
      const waiting = [...row.cells]
      for (let column = 0; column < columns.length;) {
        const held = open[column]
        if (held && held.left > 0) {
          held.left--
          cells.push(new TableCell({ columnSpan: held.span, verticalMerge: VerticalMergeType.CONTINUE, children: [new Paragraph({ style: 'label' })] }))
          column += held.span
          continue
        }
        const cell = waiting.shift()
        if (!cell) break
        cells.push(cellOf(layout, cell, keep))
        if (cell.rows) open[column] = { left: cell.rows - 1, span: cell.span }
        column += cell.span
      }
      return new TableRow({ children: cells, tableHeader: row.header === true, cantSplit: (row.atLeast ?? 0) === 0 || toSign === true, ...(row.atLeast ? { height: { value: ofPoints(row.atLeast), rule: HeightRule.ATLEAST } } : {}) })
    })
  })
}

const cellOf = (layout: Layout, { span, rows, paragraphs, middle }: Cell, keep: boolean): TableCell => new TableCell({
  columnSpan: span, ...(rows ? { verticalMerge: VerticalMergeType.RESTART } : {}), ...(middle ? { verticalAlign: VerticalAlign.CENTER } : {}),
  children: paragraphs.map(lines => linesOf(layout, lines, keep))
})

/** The library writes the hour into the file; it is taken out, so that equal papers are equal files. */
function sameBytes (file: Buffer): Buffer {
  const entries = Object.entries(unzipSync(file)).sort(([one], [other]) => one < other ? -1 : 1)
  const fixed = Object.fromEntries(entries.map(([name, bytes]) => [name, [name === 'docProps/core.xml' ? strToU8(strFromU8(bytes).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, CREATED)) : bytes, { mtime: EPOCH }] as const]))
  return Buffer.from(zipSync(fixed as never, { level: 6 }))
}
