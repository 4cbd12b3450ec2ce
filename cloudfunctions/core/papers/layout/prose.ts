import type { FilledField, FilledPaper, Row, Section } from '../filled'
import { cellInWords } from '../in-words'
import { sentence } from '../sentence'
import { sayingOf, type TownPapers } from '../town-papers'
import { paragraph, type Block, type Table } from './model'
import { isDateOfSigning, numeral, wordsOf } from './values'

const INLINE = 90

/** The text between addressee and sign-off: opening, numbered points, closing, list of what is attached. */
export function proseBlocks (filled: FilledPaper, section: Section, town: TownPapers): Block[] {
  const { opening, closing, yes } = sayingOf(town, filled, section.key)
  const said = new Set([...(opening ?? '').matchAll(/｛([^｛｝]+)｝/g)].map(match => match[1]))
  const before = leading(section)
  const points = section.fields.filter(field => !before.includes(field) && isPoint(field, said) && !(field.key === 'publisher' && filled.tail.unitName))
  const attached = section.fields.filter(field => field.type === 'files').flatMap(field => [field.value ?? []].flat() as string[])
  return [
    ...before.flatMap((field): Block[] => field.columns ? [columnTable(field)] : [paragraph('addressee', `${field.label}：${wordsOf(field).join('；')}`)]),
    ...(opening ? [paragraph('body', inserted(opening, filled, section))] : []),
    ...points.flatMap((field, i) => pointBlocks(field, points.length > 1 ? `${numeral(i + 1)}、` : '', yes?.[field.key])),
    ...(closing ? [paragraph('body', inserted(closing, filled, section))] : []),
    ...attached.map((name, i) => paragraph('attached', `${i === 0 ? '附件：' : '　　　'}${attached.length > 1 ? `${i + 1}. ` : ''}${name}`))
  ]
}

/** An application and an agreement name their parties before anything else. */
const leading = ({ style, fields }: Section): readonly FilledField[] =>
  style === 'statement' || style === 'agreement' ? fields.slice(0, 2).filter(field => field.value !== undefined && ((field.columns && field.key === 'parties') || field.personal === 'name')) : []

/** What is said in the opening, and what is attached or signed, is no point of its own. */
const isPoint = (field: FilledField, said: ReadonlySet<string | undefined>): boolean =>
  field.value !== undefined && field.type !== 'files' && field.type !== 'signature' && !isDateOfSigning(field) && !(said.has(field.label) && field.type !== 'text')

const inserted = (template: string, { head }: FilledPaper, { fields }: Section): string => sentence(template, name => {
  const field = [...head, ...fields].find(({ label }) => label === name)
  return field?.value === undefined ? undefined : wordsOf(field).join('；')
}, () => '＿＿＿＿')

function pointBlocks (field: FilledField, mark: string, yes: string | undefined): Block[] {
  const label = `${mark}${field.label}`
  if (field.columns) return [...(mark ? [paragraph('heading', label)] : []), ...(field.columns.some(column => column.key === 'decision') ? decisions(field) : [columnTable(field)])]
  const words = punctuated(field.value === true && yes ? [yes] : wordsOf(field))
  if (words.length === 1 && label.length + (words[0] ?? '').length <= INLINE) return [paragraph('body', [{ text: `${label}：`, face: 'heading' }, { text: words[0] ?? '' }])]
  return [paragraph('heading', label), ...words.map(word => paragraph('body', word))]
}

/** 逐项处理意见: each request has its own. */
const decisions = (field: FilledField): Block[] => ((field.value ?? []) as readonly Row[]).map((row, i, all) =>
  paragraph('body', [{ text: `${all.length > 1 ? `（${numeral(i + 1)}）第${numeral(i + 1)}项请求：` : ''}` }, { text: `${cellInWords({ key: 'decision' }, row)}。`, face: 'heading' }, { text: ended(cellInWords({ key: 'words' }, row)) }]))

const ended = (words: string, mark = '。'): string => words === '' || /[。！？；：…）]$/.test(words) ? words : `${words}${mark}`

/** Every paragraph ends with a full stop, the items of a list with a semicolon but the last. */
const punctuated = (words: readonly string[]): string[] => words.map((word, i) => ended(word, /^\d+\. /.test(word) && i < words.length - 1 ? '；' : '。'))

function columnTable ({ columns = [], value }: FilledField): Table {
  const rows = (value ?? []) as readonly Row[]
  return {
    kind: 'table', columns: columns.map(column => column.width),
    rows: [
      { header: true, cells: columns.map(column => ({ span: 1, paragraphs: [paragraph('label', column.label)], middle: true })) },
      ...rows.map((row, i) => ({ cells: columns.map(column => ({ span: 1, paragraphs: [paragraph('cell', cellInWords(column, row, i))], middle: true as const })) }))
    ]
  }
}
