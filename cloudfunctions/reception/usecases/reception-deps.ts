import { randomInt } from 'node:crypto'
import { AppError } from '../../core/kernel/app-error'
import type { Call, Holding } from '../../core/kernel/call'
import type { Caps } from '../../core/kernel/caps'
import type { Secrets } from '../../core/kernel/keys'
import type { Open } from '../../core/matter/command'
import type { AccessLog, MatterStore } from '../../core/matter/ports'
import type { Propose } from '../../core/matter/routing/proposal'
import type { AccountStore, IdentityStore, TownStore } from '../../core/people/ports'
import type { ProfileBox } from '../../core/people/profile'
import type { ReceptionDay } from '../../core/people/reception'
import type { DayStore, RecordStore, WaiterStore } from '../../core/people/reception-ports'
import type { VisitorBox } from '../../core/people/visitor'
import type { Receipt } from '../domain/seats'

export interface Deps {
  readonly days: DayStore
  readonly waiters: WaiterStore
  readonly records: RecordStore
  readonly visitors: VisitorBox
  readonly town: TownStore
  readonly accounts: AccountStore
  readonly profiles: ProfileBox
  readonly matters: MatterStore
  readonly identities: IdentityStore
  readonly access: AccessLog
  readonly caps: Caps
  readonly secrets: Secrets
  readonly open: Open
  readonly propose: Propose
}

export const ATTEMPTS = 6

/** Waits a moment before another try, longer each time and never the same. */
export const pause = (attempt: number): Promise<void> => new Promise(resolve => { setTimeout(resolve, Math.random() * 10 * 2 ** attempt) })

/** Six digits that can be said at the door; they open nothing but the check-in of that day. */
export const drawCode = (): string => String(randomInt(100_000, 1_000_000))

/** A day that was published. Errors: NOT_FOUND. */
export async function dayById (deps: Pick<Deps, 'days'>, id: string): Promise<ReceptionDay> {
  const day = await deps.days.find(id)
  if (!day) throw new AppError('NOT_FOUND')
  return day
}

/** A day as the caller sees it, with the receipt of their command. Errors: NOT_FOUND. */
export async function glanceAt (deps: Pick<Deps, 'days'>, id: string, personKey: string, key?: string): Promise<ReceptionDay> {
  const day = await deps.days.glance(id, personKey, key)
  if (!day) throw new AppError('NOT_FOUND')
  return day
}

/** What a command on this day was answered with before. Errors: KEY_REUSED. */
export function repeated<R> (day: Pick<ReceptionDay, 'done'>, key: string, digest: string): { reply: R } | undefined {
  const done = day.done[key]
  if (done && done.digest !== digest) throw new AppError('KEY_REUSED')
  return done && { reply: done.reply as R }
}

/** The office by which somebody runs the desk of a day: the petition office's, or that of the leader who receives. Errors: NOT_FOUND. */
export function deskOffice (call: Call, day: Pick<ReceptionDay, 'officeId'>): Holding {
  const office = call.actor.holdings.find(({ id, role }) => role === 'intake' || id === day.officeId)
  if (!office) throw new AppError('NOT_FOUND')
  return office
}

export type { Receipt }
