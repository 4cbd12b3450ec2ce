import type { Form, Kind, Queue } from '../../../../contract/states'
import type { Town } from '../../people/town'

/** Why a part of a proposal is what it is; `public` is the version without names, empty where there is nothing to tell the filer. */
export interface Reason { readonly part: string, readonly text: string, readonly article?: string, readonly public: string }

/** Somebody or some unit that a text speaks of, resolved to the town's organisation where it can be. */
export interface Named { readonly words: string, readonly personId?: string, readonly officeId?: string, readonly unitId?: string, readonly sure: boolean }

/** Where something happens, as it was chosen or as the text says. */
export interface Whereabouts { readonly villageId: string, readonly groupId?: string, readonly words?: string }

/** Where a filing should go, and why: proposed by the system, decided by a person. */
export interface Proposal {
  readonly kind?: Kind
  readonly form?: Form
  readonly category?: string
  readonly categoryConfidence?: number
  /** Up to three places in the official tree (first, second, third level), proposed by words. */
  readonly tree?: ReadonlyArray<readonly [string, string, string]>
  readonly queue?: Queue
  readonly deskId?: string
  readonly runnerUp?: string
  readonly confidence?: number
  /** Waits at the petition office for a person to decide. */
  readonly intake: boolean
  readonly urgent: boolean
  readonly accusesOfficial: boolean
  readonly accusesProbability?: number
  /** Why it is held for intake by somebody outside the circle. */
  readonly hold?: string
  readonly place?: Whereabouts
  readonly gridId?: string
  readonly named: readonly Named[]
  readonly channel?: { readonly name: string, readonly article: string }
  readonly reasons: readonly Reason[]
}

/** What is known when a matter is received. A topic is the person's own first choice, a title only what older systems have. */
export interface RoutingInput {
  readonly text: string
  readonly title?: string
  readonly topic?: 'service' | 'dispute' | 'hazard' | 'advice' | 'officials'
  readonly place?: Whereabouts
  readonly wantsMediation?: boolean
  readonly urgent?: boolean
  /** There is a recording, and nobody has written it down yet. */
  readonly hasRecordingOnly?: boolean
}
export type Propose = (input: RoutingInput, town: Town) => Proposal
