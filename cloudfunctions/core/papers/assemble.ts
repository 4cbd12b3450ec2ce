import { catalogue, type PaperCode } from './catalogue'
import type { FilledField, FilledPaper, Section, Tail, Value } from './filled'
import { inWords } from './in-words'
import { printable } from './printable'
import type { PaperSources } from './sources'
import type { Column, Field, PaperSpec } from './spec'

/** Stand around the text and not in it. */
const around = new Set(['docTitle', 'number', 'addressee', 'unitName', 'signedOn', 'handlerContact', 'seal'])
const inHead = new Set(['matterNo', 'receivedOn'])

interface Filled {
  readonly code: PaperCode
  readonly title: string
  readonly wanted: readonly string[]
  readonly values: ReadonlyMap<string, Value>
  readonly sources: PaperSources
  readonly draft: boolean
}

/** Puts values where they stand on the paper. */
export function assemble ({ code, title, wanted, values, sources, draft }: Filled): FilledPaper {
  const spec = catalogue[code]
  const hasHead = spec.fields.some(field => field.key === 'docTitle')
  const toKey = spec.to ?? 'addressee'
  const isBody = ({ key, inRows }: Field): boolean => !inRows && !around.has(key) && key !== toKey && !(hasHead && inHead.has(key))
  const filled = (field: Field): FilledField => filledField(field, values.get(field.key))
  const to = spec.fields.find(field => field.key === toKey)
  const addressee = to && values.get(toKey)
  const number = wordOf(values.get('number')) ?? implied(spec, sources, 'number')
  const remark = wordOf(sources.worker?.remark)
  return {
    code, title, ...(number ? { number } : {}), numberLabel: spec.fields.find(field => field.key === 'number')?.label ?? '编号',
    ...(to && addressee !== undefined ? { addressee: inWords(to, addressee).join('；') } : {}),
    head: hasHead ? spec.fields.filter(field => inHead.has(field.key)).map(filled) : [],
    sections: sectionsOf(spec, title, wanted, isBody, filled).map(section => withRows(section, spec, values.get('rows'))),
    tail: tailOf(spec, values, sources),
    ...(remark ? { remark: printable(remark) } : {}),
    ...(draft ? { draft: true } : {})
  }
}

function sectionsOf (spec: PaperSpec, title: string, wanted: readonly string[], isBody: (field: Field) => boolean, filled: (field: Field) => FilledField): Section[] {
  return spec.parts.filter((part, i) => wanted.includes(part.key) || (part.continues && wanted.includes(sheetOf(spec, i)))).map(part => ({
    key: part.key, title: part.title ?? title, style: part.style, ...(part.continues ? { continues: true } : {}),
    ...(wanted.includes(part.key) ? {} : { blank: true as const }), signatures: part.places ?? [],
    fields: spec.fields.filter(field => isBody(field) && (!field.parts || field.parts.includes(part.key))).map(filled)
  }))
}

/** The part that begins the sheet on which part `i` stands. */
const sheetOf = ({ parts }: PaperSpec, i: number): string => parts.slice(0, i + 1).reverse().find(part => !part.continues)?.key ?? ''

const filledField = ({ key, label, type, personal, options, unit, columns }: Field, value: Value | undefined): FilledField =>
  ({ key, label, type, ...(value === undefined ? {} : { value }), ...(personal ? { personal } : {}), ...(options ? { options } : {}), ...(unit ? { unit } : {}), ...(columns ? { columns } : {}) })

/** The columns of a paper that is a list, as wide as their kind needs. */
export const columnsOfRows = ({ fields }: PaperSpec): readonly Column[] => fields.filter(field => field.inRows).map(({ key, label, type, need, personal, options }) => ({
  key, label, type, width: type === 'hour' ? 5 : type === 'line' ? 6 : 3, ...(need === '*' ? {} : { optional: true as const }), ...(personal ? { personal } : {}), ...(options ? { options } : {})
}))

function withRows (section: Section, spec: PaperSpec, rows: Value | undefined): Section {
  const columns = columnsOfRows(spec)
  return columns.length === 0 ? section : { ...section, fields: [...section.fields, { key: 'rows', label: '', type: 'line', columns, ...(rows === undefined ? {} : { value: rows }) }] }
}

/** Papers of a unit whose field list names no number, unit or date have them all the same: they come with the seal. */
function implied (spec: PaperSpec, { town }: PaperSources, key: 'number' | 'unitName'): string | undefined {
  return spec.fields.some(field => field.key === key) ? undefined : wordOf(town?.[key])
}

function tailOf (spec: PaperSpec, values: ReadonlyMap<string, Value>, sources: PaperSources): Tail {
  const unitName = wordOf(values.get('unitName')) ?? implied(spec, sources, 'unitName')
  const signedOn = wordOf(values.get('signedOn')) ?? (spec.fields.some(field => field.key === 'signedOn') ? undefined : wordOf(sources.events?.signedOn))
  const handlerContact = wordOf(values.get('handlerContact'))
  return { ...(unitName ? { unitName } : {}), ...(signedOn ? { signedOn } : {}), ...(handlerContact ? { handlerContact } : {}) }
}

const wordOf = (value: unknown): string | undefined => typeof value === 'string' && value.trim() !== '' ? value : undefined
