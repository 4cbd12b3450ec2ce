import { dayOf } from '../kernel/calendar'
import type { Limit, Row, Signed, Value } from './filled'
import { printable, printableLine } from './printable'
import type { Column, Field, FieldType } from './spec'

/** What is wrong with a value, in words for whoever typed it. */
export class BadValue extends Error {}

const isRecord = (given: unknown): given is Record<string, unknown> => typeof given === 'object' && given !== null && !Array.isArray(given)
const isInstant = (given: unknown): given is number => typeof given === 'number' && Number.isSafeInteger(given) && Math.abs(given) < 8_000_000_000_000
const isEmpty = (given: unknown): boolean => given === undefined || given === null || (typeof given === 'string' && printable(given) === '') || (Array.isArray(given) && given.length === 0)

function refuse (words: string): never { throw new BadValue(words) }

function texts (given: unknown, clean: (text: string) => string): string | readonly string[] {
  if (typeof given === 'string') return clean(given)
  if (!Array.isArray(given) || given.some(item => typeof item !== 'string')) refuse('要写成文字')
  return (given as string[]).map(clean).filter(item => item !== '')
}

function oneDay (given: unknown): string {
  if (isInstant(given)) return dayOf(given)
  if (typeof given !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(given)) refuse('要写成日期')
  const at = Date.parse(`${given}T00:00:00Z`)
  return Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== given ? refuse('没有这一天') : given
}

function days (given: unknown): Value {
  if (Array.isArray(given)) return given.length === 2 ? given.map(oneDay) : refuse('要写起止两天')
  if (!isRecord(given)) return oneDay(given)
  const limit: Limit = { day: oneDay(given.day) }
  return { ...limit, ...(typeof given.article === 'string' ? { article: printableLine(given.article) } : {}), ...(given.provisional === true ? { provisional: true } : {}) }
}

function hours (given: unknown): Value {
  if (isInstant(given)) return given
  return Array.isArray(given) && given.length === 2 && given.every(isInstant) ? given : refuse('要写成时间')
}

function numbers (given: unknown, between: Field['between']): Value {
  const all = Array.isArray(given) ? given : [given]
  if (all.some(n => typeof n !== 'number' || !Number.isFinite(n))) refuse('要写成数字')
  if (between && all.some(n => n < between[0] || n > between[1])) refuse(`要在 ${between[0]} 到 ${between[1]} 之间`)
  return given as Value
}

function chosen (given: unknown, options: readonly string[] | undefined): Value {
  const value = texts(given, printableLine)
  if (options && [value].flat().some(item => !options.includes(item))) refuse(`请从列出的里面选：${options.join('、')}`)
  return value
}

function signed (given: unknown): readonly Signed[] {
  const all = Array.isArray(given) ? given : [given]
  return all.map(one => {
    if (!isRecord(one) || typeof one.name !== 'string') refuse('签名要有姓名')
    const { name, at, image } = one as { name: string, at?: unknown, image?: unknown }
    return { name: printableLine(name), ...(isInstant(at) ? { at } : {}), ...(typeof image === 'string' && /^[A-Za-z0-9+/]+=*$/.test(image) ? { image } : {}) }
  })
}

function rows (given: unknown, columns: readonly Column[], atMost: number | undefined): readonly Row[] {
  if (!Array.isArray(given) || !given.every(isRecord)) refuse('要一行一行地写')
  if (atMost !== undefined && given.length > atMost) refuse(`最多 ${atMost} 项`)
  return given.map(row => rowOf(row, columns))
}

function rowOf (row: Record<string, unknown>, columns: readonly Column[]): Row {
  if (Object.keys(row).some(key => !columns.some(column => column.key === key))) refuse('有一格不在这张表里')
  const cells = columns.flatMap(({ key, label, optional, options, type = options ? 'choice' : 'line' }): Array<[string, Value]> => {
    if (key === undefined) return []
    const cell = readValue({ key, label, type, need: optional ? '' : '*', sources: [], options }, row[key])
    if (cell === undefined) return optional ? [] : refuse(`里的「${label}」还没有填`)
    return [[key, cell]]
  })
  return Object.fromEntries(cells)
}

const readers: Record<FieldType, (given: unknown, field: Field) => Value> = {
  line: given => texts(typeof given === 'number' ? String(given) : given, printableLine),
  text: given => texts(given, printable),
  day: days,
  hour: hours,
  number: (given, field) => numbers(given, field.between),
  money: given => typeof given === 'number' && Number.isFinite(given) ? given : texts(given, printableLine),
  choice: (given, field) => chosen(given, field.options),
  yesNo: given => typeof given === 'boolean' ? given : refuse('只能写是或不是'),
  files: given => texts(given, printableLine),
  signature: signed
}

/** A value as it may stand in the field, undefined where there is none. Throws BadValue. */
export function readValue (field: Field, given: unknown): Value | undefined {
  if (isEmpty(given)) return undefined
  const value = field.columns ? rows(given, field.columns, field.atMost) : readers[field.type](given, field)
  return isEmpty(value) ? undefined : value
}
