import type { FilledField, Row, Section } from '../filled'
import { cellInWords } from '../in-words'
import type { Column } from '../spec'
import { paragraph, type Cell, type Table, type TableRow } from './model'
import { breadth, dateOfSigning, isDateOfSigning, NOTHING, signedParagraphs, ticked, wordsOf } from './values'

const UNITS = 24
const LABEL = 4
const HALF = UNITS / 2
const SHORT = 13
const TEXT_HEIGHT = 64
const SIGN_HEIGHT = 58

/** The bordered table of a form: short fields two in a row, long ones over the whole width, places to sign at the end. */
export function formTable (sections: readonly Section[], remark?: string): Table {
  const rows = sections.flatMap((section, i) => [
    ...(section.continues && i > 0 ? [band(section.title)] : []),
    ...fieldRows(section.fields, section.blank),
    ...(remark && i === sections.length - 1 ? [wideRow({ key: 'remark', label: '备注', type: 'text', value: remark }, false)] : []),
    ...signRows(section.signatures, section.blank ? undefined : dateOfSigning(section.fields))
  ])
  return { kind: 'table', columns: Array<number>(UNITS).fill(1), rows }
}

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
  return breadth(ticked(field) ?? wordsOf(field).join('')) <= SHORT
}

const labelCell = (label: string, rows?: number): Cell => ({ span: LABEL, paragraphs: [paragraph('label', label)], middle: true, ...(rows ? { rows } : {}) })

const pair = (field: FilledField, span: number, blank: boolean): Cell[] =>
  [labelCell(field.label), { span, paragraphs: [paragraph('cell', ticked(field) ?? wordsOf(field)[0] ?? (blank ? '' : NOTHING))], middle: true }]

function wideRow (field: FilledField, blank: boolean): TableRow {
  const words = wordsOf(field)
  const style = field.type === 'text' && words.length > 0 && !/^1\. /.test(words[0] ?? '') ? 'cellText' : 'cell'
  const paragraphs = field.type === 'signature' ? signedParagraphs(field, 'cell') : [ticked(field) ?? words].flat().map(word => paragraph(style, word))
  const empty = paragraph('cell', blank || field.type === 'signature' ? '' : NOTHING)
  const tall = field.type === 'signature' || (field.type === 'text' && (words.length > 0 || blank))
  return { cells: [labelCell(field.label), { span: UNITS - LABEL, paragraphs: paragraphs.length > 0 ? paragraphs : [empty], ...(field.type === 'text' && words.length > 0 ? {} : { middle: true }) }], ...(tall ? { atLeast: field.type === 'signature' ? SIGN_HEIGHT : TEXT_HEIGHT } : {}) }
}

/** A field with columns: its label on the left over all its rows. */
function columnRows (field: FilledField, columns: readonly Column[], blank: boolean): TableRow[] {
  const rows = (field.value ?? []) as readonly Row[]
  if (rows.length === 0 && !blank) return [wideRow({ key: field.key, label: field.label, type: 'line' }, false)]
  const shown = rows.length > 0 ? rows : [{}, {}]
  const head = columns.map(({ label, width }) => ({ span: width, paragraphs: [paragraph('label', label)], middle: true as const }))
  return [
    { cells: [labelCell(field.label, shown.length + 1), ...head], keepNext: true },
    ...shown.map(row => ({ cells: columns.map(({ key, type, width }) => ({ span: width, paragraphs: [paragraph('cell', cellInWords(type, row, key))], middle: true as const })) }))
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
      cells: row.map((place, j) => ({ span: j === row.length - 1 ? UNITS - (row.length - 1) * Math.floor(UNITS / row.length) : Math.floor(UNITS / row.length), paragraphs: [paragraph('signCell', `${place}：`), paragraph('signDate', date ?? '　　年　　月　　日')] }))
    })
  }
  return rows
}
