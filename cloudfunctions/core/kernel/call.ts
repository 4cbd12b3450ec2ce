import type { Role } from '../../../contract/action'

/** An office that the caller holds now: what a person may do comes from these alone. */
export interface Holding { readonly id: string, readonly role: Role, readonly unitId?: string, readonly placeId?: string }

export interface Actor {
  /** The person's key: HMAC of the openid, or of an invented id for somebody a worker files for. */
  readonly id: string
  readonly roles: readonly Role[]
  readonly holdings: readonly Holding[]
}

/** Who asks, and when. Built from the platform's own context, never from the event. */
export interface Call { readonly actor: Actor, readonly now: number, readonly requestId: string }
