import { dayOf, daysBetween } from '../../cloudfunctions/core/kernel/calendar'
import type { Client } from './client'
import type { Row } from './rows'
import type { Filed } from './walk'

export interface Outcome { readonly row: Row, readonly failed: string }

/** What a replay comes to. Days are those of Asia/Shanghai. */
export interface Figures {
  readonly filed: number
  /** Acknowledged, then not found by reading back. */
  readonly lost: number
  readonly duplicates: number
  readonly byQueue: Readonly<Record<string, number>>
  readonly replied: number
  readonly overdue15: number
  readonly overdue60: number
  readonly messagesSent: number
  readonly wallSeconds: number
  readonly perSecond: number
}

/** Reads everything back as the people who filed it: what the product says, not what was sent to it. */
export async function figuresOf (client: Client, rows: readonly Row[], filed: ReadonlyMap<string, Filed>, { wallSeconds, phone }: { wallSeconds: number, phone: () => string }): Promise<Figures> {
  let lost = 0, duplicates = 0, replied = 0, overdue15 = 0, overdue60 = 0
  const byQueue: Record<string, number> = {}
  for (const row of rows) {
    const known = filed.get(row.id)
    if (!known) continue
    byQueue[known.queue] = (byQueue[known.queue] ?? 0) + 1
    const { rows: own } = await client.call(row.visitor, 'petition', 'listMine', {})
    if (!own.some(one => one.matterId === known.matterId)) lost++
    duplicates += Math.max(0, own.length - 1)
    const answeredAt = await answerOf(client, row, known)
    if (answeredAt === undefined) continue
    replied++
    const days = daysBetween(dayOf(row.at), dayOf(answeredAt))
    if (days > 15) overdue15++
    if (days > 60) overdue60++
  }
  const messagesSent = phone().split('\n').filter(line => line.includes('"kind":"sms"') || line.includes('"kind":"wechat"')).length
  return { filed: filed.size, lost, duplicates, byQueue, replied, overdue15, overdue60, messagesSent, wallSeconds: Math.round(wallSeconds * 10) / 10, perSecond: Math.round(filed.size / wallSeconds * 10) / 10 }
}

/** When a matter was answered, from its own history; an accusation's answer is read at the discipline office. */
async function answerOf (client: Client, row: Row, { matterId, queue, as }: Filed): Promise<number | undefined> {
  if (queue === 'discipline') {
    const matter = await client.call(as, 'casework', 'get', { matterId })
    return matter.state === 'closed' ? matter.timeline[0]?.at : undefined
  }
  const { timeline, reply } = await client.call(row.visitor, 'petition', 'get', { matterId })
  return reply ? timeline.find(entry => entry.text.startsWith('书面答复来了'))?.at : undefined
}
