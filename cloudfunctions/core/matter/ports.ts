import type { Role } from '../../../contract/action'
import type { Queue } from '../../../contract/states'
import type { Change, Done, Matter } from './matter'

/** A desk: a queue and the unit, grid or committee in it. */
export interface Desk { readonly queue: Queue, readonly deskId: string }

/** What a list needs of a matter; nobody reads a history to draw a row. */
export const rowFields = [
  'id', 'shortNo', 'form', 'kind', 'topic', 'subject', 'place', 'category', 'state', 'since', 'queue', 'deskId', 'handOver', 'deskKey', 'urgent', 'filerKey',
  'concerned', 'interested', 'held', 'avoid', 'handlerId', 'signDeskId', 'clocks', 'filerWaits', 'awaiting', 'asked', 'createdAt', 'closing', 'rating'
] as const
export type MatterRow = Pick<Matter, typeof rowFields[number]>

export interface MatterStore {
  /** One database call. */
  find (id: string): Promise<Matter | undefined>
  /** Keeps a new matter. `taken` names what was there already: this very filing, or the short number. One database call. */
  add (matter: Matter): Promise<'kept' | 'filed' | 'shortNoTaken'>
  /** Writes a change and its receipt on the version that it was made from. One database call. Errors: VERSION_CONFLICT. */
  commit (matter: Matter, change: Change, done?: Done): Promise<void>
  /** A page of some desks in their order, after a key of that order. One database call. */
  onDesks (desks: readonly Desk[], after: string, limit: number): Promise<MatterRow[]>
  /** What waits for the signature of the heads of some units. One database call. */
  toSign (unitIds: readonly string[], after: string, limit: number): Promise<MatterRow[]>
  /** What one person filed, newest first, behind a time key. One database call. */
  ofFiler (filerKey: string, before: string, limit: number): Promise<MatterRow[]>
  /** Rows by id, those that are there, in no order. One database call. */
  some (ids: readonly string[]): Promise<MatterRow[]>
  /** Whole matters by id, those that are there, in no order. One database call. */
  whole (ids: readonly string[]): Promise<Matter[]>
  /** What has a clock to look at. One database call. */
  clocksDue (now: number, limit: number): Promise<Matter[]>
  /** What has a message to send. One database call. */
  messagesDue (now: number, limit: number): Promise<Matter[]>
  /** Takes messages out of the outbox, or puts them off; never touches the version. False when the matter has moved on. One database call. */
  settle (matter: Matter, sent: readonly string[], later: Readonly<Record<string, number>>): Promise<boolean>
}

/** Numbers without gaps: drawn in the transaction that keeps what they are drawn for. */
export interface NumberedStore {
  /** Commits a change whose matter gets the next number of a series. Several database calls. Errors: VERSION_CONFLICT, BUSY. */
  commitNumbered (matter: Matter, series: string, changeFor: (n: number) => { change: Change, done: Done, paper?: Paper }): Promise<void>
}

/** A paper of documents.md section 2: its fields by name, in order. */
export interface Paper {
  readonly id: string
  readonly matterId: string
  readonly code: string
  readonly title: string
  readonly number?: string
  readonly parts: ReadonlyArray<{ readonly title: string, readonly text: string }>
  readonly unitId: string
  readonly draftedBy: string
  readonly draftedAt: number
  readonly signedBy?: string
  readonly signedAt?: number
  readonly digest: string
}

export interface PaperStore {
  /** Keeps a paper; one of this id that is there already stays as it is. One database call. */
  add (paper: Paper): Promise<void>
  find (id: string): Promise<Paper | undefined>
  /** The papers of some matters, drafts included, in no order. One database call. */
  ofMatters (matterIds: readonly string[]): Promise<Paper[]>
}

/** That an official looked at a matter, by which office, and why. */
export interface Look {
  readonly matterId: string
  readonly personId: string
  readonly unitId?: string
  readonly role: Role
  readonly action: 'see' | 'files' | 'reveal' | 'present' | 'search'
  readonly at: number
  readonly reason?: string
}

/** Who saw what of a matter: append-only, each entry sealed to the one before. */
export interface AccessLog {
  /** Written before anything is shown; when it cannot be written, nothing is. One database call, two for the first look at a matter by an instance. */
  write (look: Look): Promise<void>
  /** Who looked at some matters, newest first, behind a time key; `timeKey` is where each stands. One database call. */
  of (matterIds: readonly string[], behind: string, limit: number): Promise<Array<Look & { readonly timeKey: string }>>
}
