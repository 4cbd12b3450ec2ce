import type { ReplyOf, SentOf } from '../../contract/actions'
import type { Source } from '../platform/source'
import { fresh } from './cache'
import { call } from './call'
import { me, whoAmI, type Me } from './session'

/** What the first page of officials shows: their desks' rows, and the roles that its entries go by. */
export type Work = Pick<ReplyOf<'casework', 'worklist'>, 'rows' | 'cursor'> & { roles: string[] }

const deskless = new Set(['villager', 'cellHead', 'groupHead', 'districtLeader', 'discipline', 'checker', 'administrator'])

/** One call: the desks of whoever sits at one, of others who hold an office who they are. Whoever holds none is told what the server tells everybody. */
export const work: Source<Work> = fresh(async () => {
  const { roles } = await whoAmI()
  const isOfficial = roles.some(role => role !== 'villager')
  if (isOfficial && roles.every(role => deskless.has(role))) return { rows: [], roles: (await me.read()).roles }
  const { rows, cursor } = await call('casework', 'worklist', {})
  return { rows, cursor, roles }
})

type Query = Record<string, string | undefined>

/** 全部待办 as it is narrowed by a page's query, as many pages of it as were asked for. */
export type QueuePage = Pick<ReplyOf<'casework', 'worklist'>, 'rows' | 'cursor'> & Pick<Me, 'roles' | 'villages'> & { query: Query }

export const queuePage = (query: Query): Source<QueuePage> => fresh(async () => {
  const { roles, villages } = await whoAmI()
  const filter = { queue: query.queue, state: query.state, villageId: query.village } as SentOf<'casework', 'worklist'>
  let { rows, cursor } = await call('casework', 'worklist', filter)
  for (let page = 1; cursor !== undefined && page < Number(query.pages ?? 1); page++) {
    const next = await call('casework', 'worklist', { ...filter, cursor })
    rows = [...rows, ...next.rows]
    cursor = next.cursor
  }
  return { rows, cursor, roles, villages, query }
})

/** The paper that waits for the head: the one named, else the first of the list; its place in the list. */
export interface ToSign { matter?: ReplyOf<'casework', 'get'>, nth: number, all: number }

export const toSign = (matterId?: string): Source<ToSign> => fresh(async () => {
  const { rows } = await call('casework', 'signList', {})
  const at = matterId === undefined ? 0 : rows.findIndex(row => row.matterId === matterId)
  const row = rows[at]
  return row ? { matter: await call('casework', 'get', { matterId: row.matterId }), nth: at + 1, all: rows.length } : { nth: at < 0 ? -1 : 0, all: rows.length }
})
