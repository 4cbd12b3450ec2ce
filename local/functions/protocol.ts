import type { CloudError } from './cloud-error'

/** What an instance is started with. */
export interface Start {
  /** The built function's index.js. */
  readonly file: string
  /** Compiled code of an earlier instance of the same file; without it this instance is asked for one. */
  readonly codeCache?: Uint8Array
}

/** One call, sent to an instance as JSON. */
export interface Turn {
  readonly event: string
  readonly context: object
  readonly env: Readonly<Record<string, string>>
  readonly clock: TurnClock
}

/** The time inside a call, milliseconds: so much ahead of the machine's, or beginning at a moment when the instance takes the call. */
export type TurnClock = { readonly ahead: number } | { readonly startsAt: number }

export type Level = 'log' | 'info' | 'warn' | 'error' | 'debug'

/** What an instance says: strings, because they cross threads cheapest. */
export type Said =
  | { readonly kind: 'ready' }
  | { readonly kind: 'line', readonly level: Level, readonly text: string }
  | { readonly kind: 'done', readonly result: string }
  | { readonly kind: 'threw', readonly message: string }
  | { readonly kind: 'codeCache', readonly bytes: Uint8Array }

/** How a call ended: the returned value as JSON, or the cloud's error. */
export type Outcome = { readonly result: string } | { readonly error: CloudError }
