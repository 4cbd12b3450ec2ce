import type { Role } from '../../../contract/action'
import type { Account } from './account'

/** An office that the caller holds now: what a person may do comes from these alone. */
export interface Holding { readonly id: string, readonly role: Role, readonly unitId?: string, readonly placeId?: string }

export interface Actor {
  /** The person's key: HMAC of the openid, or of an invented id for somebody a worker files for. */
  readonly id: string
  /** The person of the town's organisation behind an official's account. */
  readonly personId?: string
  readonly roles: readonly Role[]
  readonly holdings: readonly Holding[]
}

/** Who asks, and when. Built from the platform's own context, never from the event. */
export interface Call {
  readonly actor: Actor
  readonly now: number
  /** What is kept of the caller; absent before the first thing they do. */
  readonly account?: Account
  /** The caller's openid, for the few things that need it: an account of one's own, one's own inbox in the storage. Never stored in clear. */
  readonly openid: string
}
