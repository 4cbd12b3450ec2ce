import type { Matter, Outgoing } from '../../core/matter/matter'
import type { Lease } from '../../core/kernel/lease'
import type { MatterStore } from '../../core/matter/ports'
import type { Board, BoardStore, Telling } from '../../core/messages/ports'
import type { TownStore } from '../../core/people/ports'
import type { Town } from '../../core/people/town'
import type { VisitorBox } from '../../core/people/visitor'
import { quietUntil } from '../domain/plan'
import { recipientsOf } from '../domain/recipients'
import { deliverMessage, type DeliveryDeps } from './deliver-message'

interface Deps extends DeliveryDeps {
  readonly stores: readonly MatterStore[]
  readonly boards: readonly BoardStore[]
  readonly visitors: VisitorBox
  readonly town: TownStore
  readonly now: () => number
  readonly lease: Lease
}
interface Ran { readonly settled: number, readonly later: number }

const BATCH = 20
const RUN = 40_000 // of the 50 s that the function is given

/** Sends what is due, oldest first, until nothing is or the time is used up; what remains is due at the next run. */
export const sendDue = (deps: Deps) => async (): Promise<Ran | undefined> => {
  const until = deps.now() + RUN
  const due = await Promise.all<readonly unknown[]>([...deps.stores, ...deps.boards].map(store => store.messagesDue(deps.now(), 1)))
  if (due.flat().length === 0) return undefined // most runs: no lease for nothing
  return deps.lease('dispatch', until, () => sendUntil(deps, until))
}

async function sendUntil (deps: Deps, until: number): Promise<Ran> {
  const ran = { settled: 0, later: 0 }
  const town = await deps.town.read()
  for (const store of deps.stores) {
    for (let due = await store.messagesDue(deps.now(), BATCH); due.length > 0 && deps.now() < until; due = await store.messagesDue(deps.now(), BATCH)) {
      for (const matter of due) {
        const { sent, later } = await sendOf(deps, matter, town)
        await store.settle(matter, sent, later) // false: the matter has moved on; what was sent is known by its message
        ran.settled += sent.length
        ran.later += Object.keys(later).length
      }
    }
  }
  for (const store of deps.boards) {
    for (let due = await store.messagesDue(deps.now(), BATCH); due.length > 0 && deps.now() < until; due = await store.messagesDue(deps.now(), BATCH)) {
      for (const board of due) {
        const { sent, later } = await sendOn(deps, board, town)
        await store.settle(board, sent, later)
        ran.settled += sent.length
        ran.later += Object.keys(later).length
      }
    }
  }
  return ran
}

/** What a day or a record has to tell, each message to the one person it is for. */
async function sendOn (deps: Deps, board: Board, town: Town): Promise<{ sent: string[], later: Record<string, number> }> {
  const sent: string[] = []
  const later: Record<string, number> = {}
  for (const telling of Object.values(board.outbox)) {
    const now = deps.now()
    if ((telling.notBefore ?? telling.at) > now) continue
    const again = quietUntil(town.settings.quietHours, now, spreadOf(telling.to)) ?? await deliverMessage(deps, { subject: subjectOf(deps, board, telling), outgoing: telling, recipient: { who: telling.kind === 'person' ? 'filer' : 'official', key: telling.to }, town, now })
    if (again === undefined) sent.push(telling.id)
    else later[telling.id] = again
  }
  return { sent, later }
}

const subjectOf = (deps: Deps, board: Board, { about, page, to, who }: Telling) =>
  ({ id: board.id, shortNo: '', about, page, phone: who === undefined ? undefined : deps.visitors.open(to, who).phone })

async function sendOf (deps: Deps, matter: Matter, town: Town): Promise<{ sent: string[], later: Record<string, number> }> {
  const sent: string[] = []
  const later: Record<string, number> = {}
  for (const outgoing of Object.values(matter.outbox)) {
    const now = deps.now()
    if ((outgoing.notBefore ?? outgoing.at) > now) continue
    const again = heldBack(outgoing, matter, town, now) ?? await deliverToAll(deps, matter, outgoing, town, now)
    if (again === undefined) sent.push(outgoing.id)
    else later[outgoing.id] = again
  }
  return { sent, later }
}

/** Not at night, unless somebody may be hurt; the morning's crowd is spread over ten minutes. */
const heldBack = (outgoing: Outgoing, matter: Matter, town: Town, now: number): number | undefined =>
  matter.urgent || outgoing.code === 'U7' ? undefined : quietUntil(town.settings.quietHours, now, spreadOf(matter.id))
/** A place within ten minutes. */
const spreadOf = (id: string): number => (parseInt(id.slice(0, 6), 16) || 0) % 600_000

async function deliverToAll (deps: Deps, matter: Matter, outgoing: Outgoing, town: Town, now: number): Promise<number | undefined> {
  const agains: number[] = []
  for (const recipient of recipientsOf(matter, outgoing, town, now)) {
    const again = await deliverMessage(deps, { subject: { id: matter.id, shortNo: matter.shortNo }, outgoing, recipient, town, now })
    if (again !== undefined) agains.push(again)
  }
  return agains.length > 0 ? Math.min(...agains) : undefined
}
