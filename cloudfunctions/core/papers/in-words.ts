import { dayOf, type Day } from '../kernel/calendar'
import type { FilledField, Limit, Row, Signed, Value } from './filled'
import { inCapitals } from './money'
import type { Column } from './spec'

/** 2026年3月17日 */
export function dayInWords (day: Day): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

/** 2026年3月17日9时05分, in Asia/Shanghai. */
export function hourInWords (at: number): string {
  const time = new Date(at + 8 * 3_600_000).toISOString()
  return `${dayInWords(dayOf(at))}${Number(time.slice(11, 13))}时${time.slice(14, 16)}分`
}

const period = <T>(ends: readonly [T, T], words: (end: T) => string): string => {
  const [from, to] = [words(ends[0]), words(ends[1])]
  const sameDay = from.slice(0, from.indexOf('日') + 1)
  return from === to ? from : to.startsWith(sameDay) && to !== sameDay ? `${from}至${to.slice(sameDay.length)}` : `${from}至${to}`
}

function limitInWords ({ day, article, provisional }: Limit): string {
  const notes = [...(article ? [`依据${article}`] : []), ...(provisional ? ['暂按法定节假日计算，以放假通知为准'] : [])]
  return dayInWords(day) + (notes.length > 0 ? `（${notes.join('；')}）` : '')
}

function daysInWords (value: Value): string {
  if (typeof value === 'string') return dayInWords(value)
  return Array.isArray(value) ? period(value as unknown as readonly [Day, Day], dayInWords) : limitInWords(value as Limit)
}

const signedInWords = ({ name, at }: Signed): string => at === undefined ? name : `${name}（${hourInWords(at)}在手机上确认）`

/** The words of yes and no, where the field has none of its own. */
export const yesOrNo = ['是', '否'] as const

/** A value as it is read on paper, one entry a paragraph. */
export function inWords ({ type, unit = '', options }: Pick<FilledField, 'type' | 'unit' | 'options'>, value: Value): readonly string[] {
  if (type === 'day') return [daysInWords(value)]
  if (type === 'hour') return [typeof value === 'number' ? hourInWords(value) : period(value as unknown as readonly [number, number], hourInWords)]
  if (type === 'money') return typeof value === 'number' ? [`${grouped(value)}元（大写：${inCapitals(value)}）`] : paragraphs(value)
  if (type === 'yesNo') return [(options ?? yesOrNo)[value === true ? 0 : 1] ?? '']
  if (type === 'number') return [`${[value].flat().join('/')}${unit}`]
  if (type === 'signature') return (value as readonly Signed[]).map(signedInWords)
  if (type === 'line' || type === 'choice') return Array.isArray(value) ? [value.join('、')] : [String(value)]
  return paragraphs(value)
}

/** A cell of the n-th row, counted from 0. */
export function cellInWords ({ type = 'line', key, counts, options }: Pick<Column, 'type' | 'key' | 'counts' | 'options'>, row: Row, n = 0): string {
  if (counts) return String(n + 1)
  const value = key === undefined ? undefined : row[key]
  return value === undefined ? '' : inWords({ type, options }, value).join('；')
}

/** A list is numbered; a text keeps its own paragraphs. */
function paragraphs (value: Value): readonly string[] {
  if (Array.isArray(value) && value.length > 1) return value.map((item, i) => `${i + 1}. ${item}`)
  return [value].flat().flatMap(item => String(item).split(/\n+/)).map(item => item.trim()).filter(item => item !== '')
}

const grouped = (yuan: number): string => yuan.toLocaleString('en-US', { maximumFractionDigits: 2 })
