import type { Form, Kind, Queue, State } from '../../../contract/states'
import type { Clock } from './clocks/clock'
import type { Proposal } from './routing/proposal'
import type { Basis } from './table/row'
import type { RowId } from './table/rows'

/** Where something happened, as chosen by the person; `words` are the person's own for the spot. */
export interface MatterPlace { readonly villageId: string, readonly groupId?: string, readonly words?: string }

/** Somebody or something that a matter is about: resolved to the town's organisation, or in the words of the text. */
export interface Respondent { readonly personId?: string, readonly unitId?: string, readonly words: string }

/** One thing asked for; each has a result of its own (documents.md 6.5). */
export interface MatterRequest {
  readonly id: string
  readonly text: string
  readonly result?: 'support' | 'explain' | 'refuse' | 'settled' | 'withdrawn' | 'agreed'
}

/** Who did something: the filer, an official through an office, or the system itself. */
export type By =
  | { readonly who: 'filer' | 'system' }
  | { readonly who: 'official', readonly personId: string, readonly officeId: string, readonly unitId?: string }

/** A small fact of a matter's history; never changed, corrected only by a new one. */
export interface MatterEvent {
  readonly type: EventType
  readonly at: number
  readonly by: By
  /** The row of the state table that was taken, where the event is one. */
  readonly row?: string
  /** What the person may read. */
  readonly text?: string
  /** What only officials read: an inside note, a reason that names somebody. */
  readonly inside?: string
  /** A unit, office, paper, clock or place that the event is about. */
  readonly of?: string
  readonly until?: number
}
export type EventType =
  | 'filed' | 'proposed' | 'contacted' | 'registered' | 'routed' | 'received' | 'incomplete' | 'accepted' | 'transferred' | 'noted'
  | 'drafted' | 'signed' | 'returned' | 'replied' | 'recalled' | 'served' | 'supplemented' | 'asked' | 'urged' | 'withdrawn' | 'restored'
  | 'handedOver' | 'takenOver' | 'answered' | 'concluded' | 'closed' | 'rated' | 'amber' | 'red' | 'lapsed' | 'reminded'

/** A hand-over that the receiver has not signed for: the sender stays responsible (documents.md 6.5). */
export interface HandOver {
  readonly fromDeskId: string
  readonly fromQueue: Queue
  readonly toDeskId: string
  readonly toQueue: Queue
  readonly at: number
  /** The row of the state table that takes effect with the receiver's signature, and the state it goes back to. */
  readonly row: RowId
  readonly back: State
  /** Of what was handed over; the receiver signs against it. */
  readonly digest: string
}

/** What an official decided about where a matter goes, beside what was proposed. */
export interface Decision {
  readonly at: number
  readonly by: By
  readonly queue: Queue
  readonly deskId: string
  readonly reason: string
  /** The proposal was followed, changed, or there was none to follow. */
  readonly difference: 'confirmed' | 'changed' | 'undecided'
}

/** A message to be sent; who it reaches is found when it is sent. `notBefore` lets it be recalled. */
export interface Outgoing { readonly id: string, readonly code: string, readonly to: Audience, readonly at: number, readonly notBefore?: number, readonly tries?: number }
export type Audience = 'filer' | 'handler' | 'supervisor' | 'desk' | 'sender' | 'intake' | 'dutyLeader'

/** A command that was done: a repeat of its key gets the same reply. Kept two days; what a draft on a phone may send again weeks later `stays`. */
export interface Done { readonly key: string, readonly digest: string, readonly reply?: unknown, readonly at: number, readonly stays?: true }

/** Something that came in after the filing. */
export interface Supplement { readonly at: number, readonly text: string, readonly photos: readonly string[], readonly recordings: readonly string[] }

/** One matter is one document: what must change together lives together (data-model.md 1, 2). */
export interface Matter {
  readonly id: string
  readonly shape: number
  readonly version: number
  readonly shortNo: string
  readonly number?: string
  readonly form: Form
  readonly kind?: Kind
  readonly topic: Topic
  readonly category?: string
  /** The line in lists: what it is, in the person's own first words or as intake puts it. Names nobody. */
  readonly subject: string
  readonly state: State
  /** When it came into this state. */
  readonly since: number
  /** On which law a claim is handled (信访工作条例 31 (5) or (6)). */
  readonly basis?: Basis
  /** The states to which a withdrawal or an offer of mediation leads back, the last one last. */
  readonly before?: readonly State[]
  readonly queue: Queue
  /** The unit, grid or committee whose desk it lies on. */
  readonly deskId: string
  readonly handlerId?: string
  readonly handOver?: HandOver
  readonly transfers: number
  /** The account of whoever filed it; absent in a confidential filing. */
  readonly filerKey?: string
  readonly filer: { readonly name: string, readonly phone: string, readonly messagesTo: 'me' | 'them' | 'both' }
  readonly place?: MatterPlace
  readonly places: readonly string[]
  readonly text: string
  readonly recordings: readonly string[]
  readonly photos: readonly string[]
  readonly supplements: readonly Supplement[]
  /** What was asked of the filer and is still open; a date is named, no legal clock stops for it. */
  readonly asked?: { readonly text: string, readonly until: number }
  /** Whether the filer waits for a word: an urge or a supplement that nobody has answered. */
  readonly filerWaits: boolean
  readonly requests: readonly MatterRequest[]
  readonly respondents: readonly Respondent[]
  readonly avoid: { readonly units: readonly string[], readonly people: readonly string[], readonly words?: string }
  /** Ids of the persons and units that it is about, that its text names, or that the person does not want to see it: who stands in its circle follows from them. */
  readonly concerned: readonly string[]
  /** Ids of the town's persons who have an interest in it: who filed it or speaks for it, and who stepped aside (信访工作条例 28). */
  readonly interested: readonly string[]
  /** Its text may accuse an official: seen as an accusation until intake has said whether it is one. */
  readonly held: boolean
  readonly urgent: boolean
  readonly wantsMediation?: boolean
  readonly service: Service
  readonly proposal?: Proposal
  readonly decision?: Decision
  /** A paper that waits for a head's signature, and whose desk it waits on. */
  readonly awaiting?: { readonly paperId: string, readonly code: string }
  readonly signDeskId?: string
  readonly replyPaperId?: string
  readonly closing?: { readonly result: 'done' | 'partly' | 'notDone', readonly text: string, readonly proof: readonly string[], readonly visitOn: string, readonly promiseOn?: string }
  readonly rating?: { readonly solved: string, readonly registration?: string, readonly handling?: string, readonly words?: string, readonly at: number }
  readonly clocks: readonly Clock[]
  readonly history: readonly MatterEvent[]
  readonly outbox: Readonly<Record<string, Outgoing>>
  readonly done: readonly Done[]
  readonly createdAt: number
  readonly nextClockAt: number | null
  readonly nextSendAt: number | null
  /** The order of a desk as one sortable text: rank, due date, id. */
  readonly deskKey: string
}

export type Topic = 'service' | 'dispute' | 'hazard' | 'advice' | 'officials'
export type Service = 'here' | 'door' | 'post' | 'counter'
export const SHAPE = 1

/** What a command does to a matter: written in one conditional update, or not at all. */
export interface Change {
  readonly set?: Partial<Omit<Matter, 'id' | 'version' | 'shape' | 'history' | 'outbox' | 'done' | 'clocks' | 'nextClockAt' | 'nextSendAt' | 'deskKey'>>
  /** Fields to take away. */
  readonly clear?: ReadonlyArray<'handOver' | 'awaiting' | 'signDeskId' | 'closing' | 'handlerId' | 'asked' | 'number' | 'category' | 'place' | 'proposal' | 'decision'>
  readonly events: readonly MatterEvent[]
  readonly clocks?: readonly Clock[]
  readonly tell?: readonly Omit<Outgoing, 'id' | 'at'>[]
  /** Messages that are not to be sent after all. */
  readonly untell?: readonly string[]
  /** The history and the outbox so far go too: the matter is handed over sealed and only a pointer stays. */
  readonly forget?: boolean
}
