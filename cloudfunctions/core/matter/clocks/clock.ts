import type { Day } from '../../kernel/calendar'
import type { ClockCode, StopGround } from './rules'

/** How long a limit is. Days are calendar days unless they are called working days; a month ends on its corresponding day (民法典 202). */
export type Length =
  | { readonly unit: 'day' | 'workingDay', readonly count: number }
  | { readonly unit: 'month' | 'minute', readonly count: number }
  | { readonly unit: 'date', readonly until: Day }

/** Whose a limit is: a person's right rolls on over a day off at its end, an official's duty does not. */
export type Holder = 'person' | 'official'

/** Time that the law does not count. From and to are the first and the last day left out; without `to` it still lasts. */
export interface Stop {
  readonly ground: StopGround
  readonly article: string
  readonly from: Day
  readonly to?: Day
  readonly paper?: string
  readonly by: string
}

/** More time, given before the end, with the reason that the person reads. `from` is the last day before it was given. */
export interface Extension {
  readonly length: Length
  readonly from: Day
  readonly article: string
  readonly at: number
  readonly askedBy: string
  readonly approvedBy: string
  /** The approver's post as the person reads it. */
  readonly post: string
  readonly reason: string
}

/** What a clock has already raised; it raises each once. */
export type Mark = 'amber' | 'remind' | 'red'

/**
 * A time limit of a matter, as it is stored with it. Start, length, stops and extension are the facts;
 * `lastDay`, `dueAt`, `provisional` and `lookAt` follow from them and the calendar (`reckon`).
 */
export interface Clock {
  readonly code: ClockCode
  readonly holder: Holder
  readonly article: string
  readonly startsAt: number
  readonly length: Length
  readonly stops: readonly Stop[]
  readonly extension?: Extension
  readonly lastDay: Day
  /** The instant that ends `lastDay` (24:00): what happens before it is in time. */
  readonly dueAt: number
  /** Rests on a day of a year whose holidays are not published yet. */
  readonly provisional: boolean
  readonly passed: readonly Mark[]
  /** When the timer has something to do next; null when it has nothing. */
  readonly lookAt: number | null
  readonly urgedAt?: number
  readonly endedAt?: number
  /** The row of the state table that ended it, or `expiry`. */
  readonly endedBy?: string
}
