import { AppError } from '../kernel/app-error'
import { catalogue, type PaperCode } from './catalogue'
import { assemble, columnsOfRows } from './assemble'
import type { FilledPaper, Value } from './filled'
import { inWords } from './in-words'
import { BadValue, readValue } from './read-value'
import { sentence } from './sentence'
import type { Filling, PaperSources } from './sources'
import type { Field, PaperSpec, Source } from './spec'

const bags = { M: 'matter', P: 'party', K: 'clocks', E: 'events', G: 'town', X: 'outside', W: 'worker' } as const
const locked: readonly Source[] = ['M', 'K', 'E', 'G']
/** The title is the town's and the catalogue's; it is chosen, not filled. */
const isTitle = (field: Field): boolean => field.key === 'docTitle'

/**
 * A paper filled from what the system knows. What the matter, a clock, the event log or the town says is locked; what the person or
 * another body gave is not changed by a worker either, who fills in only what nobody gave.
 * Errors: VALIDATION with every field that is missing, wrong or not the worker's, by its Chinese name.
 */
export function fillPaper (code: PaperCode, sources: PaperSources, { parts, draft = false }: Filling = {}): FilledPaper {
  const spec = catalogue[code]
  const wanted = parts ?? spec.parts.map(part => part.key)
  const asked = spec.fields.filter(field => !isTitle(field) && (field.parts ?? wanted).some(part => wanted.includes(part)))
  const wrong: Record<string, string[]> = {}
  const tell = (key: string, words: string): void => { (wrong[key] ??= []).push(words) }

  for (const key of Object.keys(sources.worker ?? {})) if (!isFree(spec, key)) tell(key, '这张文书里没有这一栏，请去掉')
  const values = valuesOf(asked, sources, draft, tell)
  try {
    const rows = readRows(spec, sources.rows)
    if (rows !== undefined) values.set('rows', rows)
  } catch (fault) {
    if (!(fault instanceof BadValue)) throw fault
    tell('rows', `表格${fault.message}`)
  }
  withSentences(asked, values, sources, draft, tell)
  for (const { key, label, each } of asked) {
    const [entries, others] = [values.get(key), values.get(each ?? '')]
    if (each !== undefined && entries !== undefined && [others].flat().length !== [entries].flat().length) tell(key, `「${label}」要和请求一项对一项`)
  }
  const title = titleOf(spec, sources, tell)
  if (Object.keys(wrong).length > 0) throw new AppError('VALIDATION', wrong)
  return assemble({ code, title, wanted, values, sources, draft })
}

const isFree = (spec: PaperSpec, key: string): boolean => key === 'remark' || spec.fields.some(field => field.key === key)

function valuesOf (asked: readonly Field[], sources: PaperSources, draft: boolean, tell: (key: string, words: string) => void): Map<string, Value> {
  const values = new Map<string, Value>()
  for (const field of asked.filter(({ inRows }) => !inRows)) {
    try {
      const value = valueOf(field, sources)
      if (value !== undefined) values.set(field.key, value)
      else if (!draft && isOwed(field, sources)) tell(field.key, `「${field.label}」还没有填`)
    } catch (fault) {
      if (!(fault instanceof BadValue)) throw fault
      tell(field.key, `「${field.label}」${fault.message}`)
    }
  }
  return values
}

/** A place to sign is printed in any case; whether it is signed is no matter of filling. */
const isOwed = ({ need, type }: Field, { unnamed }: PaperSources): boolean => type !== 'signature' && (need === '*' || (need === '°' && !unnamed))

function valueOf (field: Field, sources: PaperSources): Value | undefined {
  const entry = sources.worker?.[field.key]
  if (entry !== undefined && field.sources.length > 0 && field.sources.every(source => locked.includes(source))) throw new BadValue('由系统填写，不能改')
  const typed = readValue(field, entry)
  const given = field.sources.filter(source => source !== 'W').map(source => readValue(field, sources[bags[source]]?.[field.key])).find(value => value !== undefined)
  if (typed === undefined) return given ?? anonymous(field, sources) ?? (field.sources.length === 0 ? anywhere(field, sources) : undefined)
  if (given !== undefined && JSON.stringify(given) !== JSON.stringify(typed)) throw new BadValue('已经有了，不能改')
  return typed
}

/** A confidential paper is addressed to the short number. */
const anonymous = ({ key }: Field, { unnamed, matter }: PaperSources): Value | undefined =>
  key === 'addressee' && unnamed && typeof matter?.shortNo === 'string' ? `短号 ${matter.shortNo} 的提交人` : undefined

const anywhere = (field: Field, { party, events, outside }: PaperSources): Value | undefined =>
  [party, events, outside].map(facts => readValue(field, facts?.[field.key])).find(value => value !== undefined)

/** The rows of a paper that is a list stand under the key `rows`. */
function readRows (spec: PaperSpec, rows: unknown): Value | undefined {
  const columns = columnsOfRows(spec)
  return columns.length === 0 ? undefined : readValue({ key: 'rows', label: '表格', type: 'line', need: '', sources: [], columns }, rows)
}

/** Fills ｛｝ in what the town wrote once for all: with the system's words, or with another field of the paper by its label. */
function withSentences (asked: readonly Field[], values: Map<string, Value>, { words }: PaperSources, draft: boolean, tell: (key: string, words: string) => void): void {
  const wordsFor = (name: string): string | undefined => {
    const field = asked.find(({ label }) => label === name)
    const value = field && values.get(field.key)
    return words?.[name] ?? (field && value !== undefined ? inWords(field, value).join('；') : undefined)
  }
  for (const { key, label } of asked.filter(({ sources }) => sources.includes('G'))) {
    const value = values.get(key)
    const missing = (name: string): string => {
      if (!draft) tell(key, `「${label}」里的｛${name}｝还没有内容`)
      return '＿＿＿'
    }
    if (typeof value === 'string') values.set(key, sentence(value, wordsFor, missing))
  }
}

function titleOf ({ title, titles = [] }: PaperSpec, { town }: PaperSources, tell: (key: string, words: string) => void): string {
  const chosen = town?.docTitle
  if (chosen === undefined) return title
  if (typeof chosen === 'string' && [title, ...titles].includes(chosen)) return chosen
  tell('docTitle', `文书名称请从列出的里面选：${[title, ...titles].join('、')}`)
  return title
}
