import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { TEXT_MAX } from '../../contract/text'

/** One real complaint, and the answer that it got where there was one. */
export interface Row {
  readonly id: string
  /** The villager of its own who files it. */
  readonly visitor: string
  readonly at: number
  readonly text: string
  readonly reply?: { readonly at: number, readonly text: string }
}
export interface BadRow { readonly line: number, readonly why: string }

const LONE_SURROGATE = /[\uD800-\uDFFF]/gu

/** Rows in the order of their time; a line that is none is named and left out, never fatal. */
export function readRows (file: string): { rows: Row[], bad: BadRow[] } {
  const rows: Row[] = []
  const bad: BadRow[] = []
  const seen = new Set<string>()
  readFileSync(file, 'utf8').split('\n').forEach((line, n) => {
    if (line.trim() === '') return
    try {
      const row = rowOf(JSON.parse(line) as Record<string, unknown>)
      if (seen.has(row.visitor)) throw new Error(`编号 ${row.id} 出现两次`)
      seen.add(row.visitor)
      rows.push(row)
    } catch (error) {
      bad.push({ line: n + 1, why: (error as Error).message })
    }
  })
  return { rows: rows.sort((a, b) => a.at - b.at), bad }
}

function rowOf ({ id, title, time, text, reply, replyTime }: Record<string, unknown>): Row {
  if (typeof id !== 'string' && typeof id !== 'number') throw new Error('没有 id')
  const at = instant(time, 'time')
  const said = [title, text].filter(part => typeof part === 'string' && part.trim() !== '').join('\n')
  if (said === '') throw new Error('没有文字')
  const answeredAt = replyTime === undefined || replyTime === null ? undefined : instant(replyTime, 'replyTime')
  if (answeredAt !== undefined && answeredAt < at) throw new Error('replyTime 早于 time')
  const answer = typeof reply === 'string' && reply.trim() !== '' ? reply : '已办理。'
  const visitor = `visitor-${createHash('sha256').update(String(id)).digest('hex').slice(0, 24)}`
  return { id: String(id), visitor, at, text: within(said), ...(answeredAt === undefined ? {} : { reply: { at: answeredAt, text: within(answer).replace(/【/g, '〔').replace(/】/g, '〕') } }) }
}

function instant (value: unknown, field: string): number {
  const at = typeof value === 'string' ? Date.parse(value) : NaN
  if (!Number.isFinite(at)) throw new Error(`${field} 不是时间`)
  return at
}

const within = (text: string): string => Array.from(text.replace(/\0/g, '').replace(LONE_SURROGATE, '')).slice(0, TEXT_MAX).join('')
