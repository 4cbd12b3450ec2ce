import type { ReplyOf } from '../../contract/actions'
import { source } from './cache'
import { call } from './call'
import { me } from './session'

/** What the first page shows of the person and the town. */
export interface Home {
  known: boolean
  roles: string[]
  name?: string
  place?: string
  /** What needs the person first, else the latest matter. */
  card?: { kind: 'asked' | 'reply' | 'matter', matterId: string, subject: string, place: string, chip: string, dueAt?: number }
  open: number
  unread: number
  notices: { id: string, kind: string, title: string, on: string }[]
  lectures: { id: string, title: string, at: number, place: string }[]
  town: { name: string, phone: string, hours: string }
}

export const home = source<Home>('home', async () => {
  const [who, { rows }] = await Promise.all([me.read(), call('petition', 'listMine', {})])
  const village = who.villages.find(({ id }) => id === who.villageId)
  const place = [village?.name, village?.groups.find(({ id }) => id === who.groupId)?.name].filter(Boolean).join(' ')
  return { known: who.known, roles: who.roles, name: who.name, place, card: cardOf(rows), open: rows.filter(row => !ended.has(row.state)).length, unread: 0, notices: [], lectures: [], town: who.town }
})

const ended = new Set(['closed', 'withdrawn', 'settled', 'final', 'cleared', 'unfounded', 'moved', 'linked', 'redirected', 'notAccepted'])

type Row = ReplyOf<'petition', 'listMine'>['rows'][number]
function cardOf (rows: Row[]): Home['card'] {
  const row = rows.find(({ needsMe }) => needsMe) ?? rows[0]
  if (!row) return undefined
  const { matterId, subject, place, chip, dueAt, state, needsMe } = row
  return { kind: !needsMe ? 'matter' : state === 'replied' ? 'reply' : 'asked', matterId, subject, place, chip, dueAt }
}
