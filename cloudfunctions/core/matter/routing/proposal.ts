import type { Kind, Queue } from '../../../../contract/states'
import type { Town } from '../../people/town'

/** Why a part of a proposal is what it is; `public` is the version without names, empty where there is nothing to tell the filer. */
export interface Reason { readonly part: string, readonly text: string, readonly article?: string, readonly public: string }

/** Somebody or some unit that a text speaks of, resolved to the town's organisation where it can be. */
export interface Named { readonly words: string, readonly personId?: string, readonly officeId?: string, readonly unitId?: string, readonly sure: boolean }

/** Where a filing should go, and why: proposed by the system, decided by a person. */
export interface Proposal {
  readonly kind?: Kind
  readonly category?: string
  readonly queue?: Queue
  readonly deskId?: string
  readonly runnerUp?: string
  readonly confidence?: number
  /** Waits at the petition office for a person to decide. */
  readonly intake: boolean
  readonly urgent: boolean
  readonly accusesOfficial: boolean
  /** Why it is held for intake by somebody outside the circle. */
  readonly hold?: string
  readonly named: readonly Named[]
  readonly channel?: { readonly name: string, readonly article: string }
  readonly reasons: readonly Reason[]
}

/** What is known when a matter is received. */
export interface RoutingInput {
  readonly text: string
  readonly topic: 'service' | 'dispute' | 'hazard' | 'advice'
  readonly place?: { readonly villageId: string, readonly groupId?: string }
  readonly wantsMediation?: boolean
  readonly urgent?: boolean
}
export type Propose = (input: RoutingInput, town: Town) => Proposal
