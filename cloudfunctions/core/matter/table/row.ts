import type { Role } from '../../../../contract/action'
import type { Form, Kind, State } from '../../../../contract/states'
import type { ClockCode, StopGround } from '../clocks/rules'
import type { MessageCode, PaperCode } from './codes'

/** Who takes a step: a role, somebody by their place in the matter, the timer, or anybody. */
export type Who = Role | 'filer' | 'party' | 'timer' | 'anybody'

/** On which law a claim is handled: its duty's own (信访工作条例 31 (5)) or the general procedure (31 (6)). */
export type Basis = 'ownLaw' | 'general'

/** One row of the state table: a step that a matter may take, and all that comes with it. */
export interface Row {
  readonly form: Form | 'every'
  readonly kinds?: readonly Kind[]
  readonly basis?: Basis
  /** `new`: nothing is there yet. `open`: whatever is still being worked on. */
  readonly from: 'new' | 'open' | 'any' | readonly State[]
  /** `same`: the step changes no state. `before`: back to the state before. `sent`: what was sent takes effect. */
  readonly to: State | 'same' | 'before' | 'sent'
  readonly who: readonly Who[]
  /** What happens, and on what condition, in the words of the law or the town. */
  readonly event: string
  readonly starts?: readonly ClockCode[]
  /** Starts where the paper names a date. */
  readonly dated?: 'due'
  readonly stops?: readonly ClockCode[] | 'all'
  /** Limits that must still run for this step. */
  readonly needs?: readonly ClockCode[]
  /** Limits that run on from where they stood when the matter was handed over. */
  readonly runsOn?: readonly ClockCode[]
  readonly extends?: ClockCode
  readonly suspends?: { readonly clock: ClockCode, readonly ground: StopGround }
  /** What these rows ended, if they were the last step, runs as if it had never been ended; only so many milliseconds after. */
  readonly undoes?: { readonly rows: readonly string[], readonly within: number }
  readonly setsBasis?: Basis
  readonly papers?: readonly PaperCode[]
  /** Papers that are offered to the person and made only if wanted. */
  readonly offers?: readonly PaperCode[]
  readonly tells?: readonly MessageCode[]
  /** The step is a hand-over: it waits until the receiver has signed, and takes effect then. These are made and told when it is sent. */
  readonly sends?: { readonly papers: readonly PaperCode[], readonly tells: readonly MessageCode[] }
}
