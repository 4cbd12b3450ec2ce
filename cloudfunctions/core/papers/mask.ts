import { catalogue } from './catalogue'
import type { FilledField, FilledPaper, Row, Value } from './filled'
import type { Column, Personal, View } from './spec'

/** V0 the person, V1 the handler, V2 the other party in a mediation, V3 whoever may see the matter and not the people. */
export type MaskedView = Extract<View, 'V0' | 'V1' | 'V2' | 'V3'>

/** What a view hides of a person; V0 only of other persons. */
const hidden: Record<MaskedView, readonly Personal[]> = {
  V0: ['witness', 'phone', 'address'],
  V1: [],
  V2: ['witness', 'phone', 'address'],
  V3: ['name', 'witness', 'phone', 'address', 'photo']
}
const HIDDEN = '（不显示）'
const phones = /(?<!\d)(?:1\d{10}|0\d{2,3}-?\d{7,8})(?!\d)/g
const identityNumbers = /(?<!\d)\d{17}[\dXx](?!\d)/g
const stems = '甲乙丙丁戊己庚辛壬癸'
/** Whose name is the filer's: one person, who is called so and not 甲某. */
const filers = new Set(['addressee', 'filerName', 'speaker', 'visitor', 'reporter', 'applicant', 'recipient'])

/** `self`: the reader's own name, whose row stays as it is. `names`: names that the matter knows and the paper has no field for. */
export interface Reader { readonly self?: string, readonly names?: readonly string[] }

/**
 * The paper as somebody with this view may read it; undefined where the paper is not for that view. V3: 提交人 or 甲某 for every name, also inside texts; no phone, nothing of an address beyond the
 * village, no photographs, no signatures.
 */
export function paperFor (filled: FilledPaper, view: MaskedView, { self, names: known = [] }: Reader = {}): FilledPaper | undefined {
  if (!catalogue[filled.code].view.includes(view)) return undefined
  if (view === 'V1') return filled
  const names = view === 'V3' ? aliases(filled, known) : new Map<string, string>()
  const words = (text: string): string => cleaned(text, view, names)
  const field = (one: FilledField): FilledField => maskedField(one, view, words, self)
  return {
    ...filled,
    ...(filled.addressee ? { addressee: view === 'V3' ? '提交人' : filled.addressee } : {}),
    ...(filled.remark ? { remark: words(filled.remark) } : {}),
    head: filled.head.map(field),
    sections: filled.sections.map(section => ({ ...section, fields: section.fields.map(field) }))
  }
}

/** Every name on the paper with what stands for it, in the order of appearance; longest first, so that no name is torn by a shorter one. */
function aliases ({ addressee, sections }: FilledPaper, known: readonly string[]): Map<string, string> {
  const found = new Map<string, string>(addressee ? [[addressee, '提交人']] : [])
  let next = 0
  const call = (name: string, isFiler: boolean): void => {
    if (name.length < 2 || found.has(name)) return
    found.set(name, isFiler ? '提交人' : `${stems[next % stems.length]}某`)
    if (!isFiler) next++
  }
  for (const field of sections.flatMap(section => section.fields)) {
    if (field.personal === 'name' || field.personal === 'witness') namesIn(field.value).forEach(name => call(name, filers.has(field.key)))
    for (const column of field.columns ?? []) if (column.personal === 'name') rowsOf(field.value).flatMap(row => namesIn(row[column.key ?? ''])).forEach(name => call(name, false))
  }
  known.forEach(name => call(name, false))
  return new Map([...found].sort(([one], [other]) => other.length - one.length))
}

const namesIn = (value: Value | undefined): string[] => [value ?? []].flat().filter(one => typeof one === 'string').flatMap(one => one.split(/[、，,；;\s]+/))
const rowsOf = (value: Value | undefined): readonly Row[] => Array.isArray(value) ? value.filter((one): one is Row => typeof one === 'object') : []

function cleaned (text: string, view: MaskedView, names: ReadonlyMap<string, string>): string {
  if (view === 'V0') return text
  const unnamed = [...names].reduce((masked, [name, alias]) => masked.replaceAll(name, alias), text)
  return unnamed.replace(identityNumbers, HIDDEN).replace(phones, HIDDEN)
}

function maskedField (field: FilledField, view: MaskedView, words: (text: string) => string, self: string | undefined): FilledField {
  const { value, columns } = field
  if (value === undefined) return field
  if (columns) return { ...field, value: rowsOf(value).map(row => isOwn(row, self) && view !== 'V3' ? row : maskedRow(row, columns, view, words)) }
  if (field.type === 'signature' && view === 'V3') return { ...field, value: undefined }
  // A single name, phone or address on the person's own paper is their own; only a witness is always somebody else.
  if (view === 'V0' && field.personal !== 'witness') return field
  return { ...field, value: maskedValue(value, field.personal, view, words) }
}

const isOwn = (row: Row, self: string | undefined): boolean => self !== undefined && row.name === self

const maskedRow = (row: Row, columns: readonly Column[], view: MaskedView, words: (text: string) => string): Row =>
  Object.fromEntries(Object.entries(row).map(([key, cell]) => [key, maskedValue(cell, columns.find(column => column.key === key)?.personal, view, words)]))

function maskedValue (value: Value, personal: Personal | undefined, view: MaskedView, words: (text: string) => string): Value {
  if (personal && hidden[view].includes(personal)) {
    if (personal === 'address') return typeof value === 'string' ? villageOf(value) : HIDDEN
    if (personal !== 'name') return HIDDEN
  }
  if (typeof value === 'string') return words(value)
  return Array.isArray(value) && value.every(one => typeof one === 'string') ? value.map(words) : value
}

/** An address up to the village; nothing where none is named. */
const villageOf = (address: string): string => /^.*?(?:村|社区)/.exec(address)?.[0] ?? HIDDEN
