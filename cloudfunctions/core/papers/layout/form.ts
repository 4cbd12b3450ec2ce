import type { FilledField, Row, Section } from '../filled'
import { cellInWords } from '../in-words'
import type { Column } from '../spec'
import { paragraph, type Cell, type Table, type TableRow } from './model'
import { breadth, dateOfSigning, isDateOfSigning, NOTHING, signedParagraphs, textOf, ticked, wordsOf } from './values'

const UNITS = 24
const LABEL = 4
const HALF = UNITS / 2
const SHORT = 12
const TEXT_HEIGHT = 64
const SIGN_HEIGHT = 58
const BLANK_DATE = '　　年　　月　　日'

/** The bordered table of a form: short fields two in a row, long ones over the whole width, places to sign at the end. */
export function formTable (sections: readonly Section[], remark?: string): Table {
  const rows = sections.flatMap((section, i) => [
    ...(section.continues && i > 0 ? [band(section.title)] : []),
    ...keptTogether(fieldRows(section.fields, section.blank), section.signatures.length > 0),
    ...(remark && i === sections.length - 1 ? [wideRow({ key: 'remark', label: '备注', type: 'text', value: remark }, false)] : []),
    ...signRows(section.signatures, section.blank ? undefined : dateOfSigning(section.fields))
  ])
  return { kind: 'table', columns: Array<number>(UNITS).fill(1), rows }
}

/** The last row stays with the places to sign below it. */
const keptTogether = (rows: readonly TableRow[], signed: boolean): TableRow[] => rows.map((row, i) => signed && i === rows.length - 1 ? { ...row, keepNext: true } : row)

const band = (title: string): TableRow => ({ cells: [{ span: UNITS, paragraphs: [paragraph('band', title)], middle: true }], keepNext: true })

function fieldRows (fields: readonly FilledField[], blank = false): TableRow[] {
  const rows: TableRow[] = []
  let waiting: FilledField | undefined
  const flush = (): void => {
    if (waiting) rows.push({ cells: pair(waiting, UNITS - LABEL, blank) })
    waiting = undefined
  }
  for (const field of fields.filter(one => !isDateOfSigning(one))) {
    if (!isShort(field)) {
      flush()
      rows.push(...(field.columns ? columnRows(field, field.columns, blank) : [wideRow(field, blank)]))
    } else if (waiting) {
      rows.push({ cells: [...pair(waiting, HALF - LABEL, blank), ...pair(field, HALF - LABEL, blank)] })
      waiting = undefined
    } else waiting = field
  }
  flush()
  return rows
}

function isShort (field: FilledField): boolean {
  if (field.columns || field.type === 'text' || field.type === 'files' || field.type === 'signature') return false
  return breadth(textOf(ticked(field) ?? []) || wordsOf(field).join('')) <= SHORT
}

const labelCell = (label: string, rows?: number): Cell => ({ span: LABEL, paragraphs: [paragraph('label', label)], middle: true, ...(rows ? { rows } : {}) })

const pair = (field: FilledField, span: number, blank: boolean): Cell[] =>
  [labelCell(field.label), { span, paragraphs: [paragraph('cell', ticked(field) ?? wordsOf(field)[0] ?? (blank ? '' : NOTHING))], middle: true }]

function wideRow (field: FilledField, blank: boolean): TableRow {
  if (field.type === 'signature') return signatureRow(field)
  const words = wordsOf(field)
  const boxes = ticked(field)
  const isText = field.type === 'text' && (words.length > 0 || blank)
  const style = isText && !/^1\. /.test(words[0] ?? '') ? 'cellText' : 'cell'
  const paragraphs = boxes ? [paragraph('cell', boxes)] : words.length > 0 ? words.map(word => paragraph(style, word)) : [paragraph('cell', blank ? '' : NOTHING)]
  return { cells: [labelCell(field.label), { span: UNITS - LABEL, paragraphs, ...(isText ? {} : { middle: true }) }], ...(isText ? { atLeast: TEXT_HEIGHT } : {}) }
}

/** Signed on the screen, or room for the pen and its date. */
function signatureRow (field: FilledField): TableRow {
  const signed = signedParagraphs(field, 'cell')
  const paragraphs = signed.length > 0 ? signed : [paragraph('signCell', ''), paragraph('signDate', BLANK_DATE)]
  return { cells: [labelCell(field.label), { span: UNITS - LABEL, paragraphs }], atLeast: SIGN_HEIGHT }
}

/** A field with columns: its label on the left over all its rows. */
function columnRows (field: FilledField, columns: readonly Column[], blank: boolean): TableRow[] {
  const rows = (field.value ?? []) as readonly Row[]
  if (rows.length === 0 && !blank) return [wideRow({ key: field.key, label: field.label, type: 'line' }, false)]
  const shown = rows.length > 0 ? rows : [{}, {}]
  const head = columns.map(({ label, width }) => ({ span: width, paragraphs: [paragraph('label', label)], middle: true as const }))
  return [
    { cells: [labelCell(field.label, shown.length + 1), ...head], keepNext: true },
    ...shown.map((row, i) => ({ cells: columns.map(column => ({ span: column.width, paragraphs: [paragraph(column.counts ? 'cellCenter' : 'cell', cellInWords(column, row, i))], middle: true as const })) }))
  ]
}

/** Up to three places in a row, each with room for a name and its date. */
export function signRows (places: readonly string[], date?: string): TableRow[] {
  const inRow = places.length <= 3 ? places.length : 2
  const rows: TableRow[] = []
  for (let i = 0; i < places.length; i += inRow) {
    const row = places.slice(i, i + inRow)
    rows.push({
      atLeast: SIGN_HEIGHT,
      cells: row.map((place, j) => ({ span: j === row.length - 1 ? UNITS - (row.length - 1) * Math.floor(UNITS / row.length) : Math.floor(UNITS / row.length), paragraphs: [paragraph('signCell', `${place}：`), paragraph('signDate', date ?? BLANK_DATE)] }))
    })
  }
  return rows
}
