import type { Message, Outcome, TemplateCode } from './message'

/** A place in an inbox: behind which message it lies, by its time key. */
export interface InboxPlace { readonly unread: boolean, readonly timeKey: string }

export interface MessageStore {
  /** Keeps a message before it is sent; undefined when it is new, else the one that is there. One or two database calls. */
  claim (message: Message): Promise<Message | undefined>
  /** One database call. */
  mark (id: string, fields: Partial<Pick<Message, 'state' | 'way' | 'tries'>>): Promise<void>
  /** Somebody's messages, unread ones first, then newest, behind a place in that order. One database call. */
  ofPerson (personKeys: readonly string[], behind: InboxPlace | undefined, limit: number): Promise<Message[]>
  /** Takes somebody's messages away, but for those still being sent: they keep a second one from going out. One database call. */
  remove (personKey: string): Promise<void>
  /** How many somebody has not read, counted up to a limit. One database call. */
  unread (personKey: string, limit: number): Promise<number>
  /** Marks somebody's own messages as read, these or all. One database call. */
  markRead (personKeys: readonly string[], which: readonly string[] | 'all', at: number): Promise<void>
}

/** What is to be told about something that is no matter: a reception day, a visit, a lecture. `kind`: to an account, or to a person of the town. */
export interface Telling {
  readonly id: string
  readonly code: string
  readonly to: string
  readonly kind: 'person' | 'official'
  readonly at: number
  /** The time that it is about: what the message names as its date. */
  readonly about: number
  readonly page: string
  /** Who has no account is told by SMS: ciphertext with the phone. */
  readonly who?: string
  readonly notBefore?: number
}
export interface Board { readonly id: string, readonly outbox: Readonly<Record<string, Telling>>, readonly nextSendAt: number | null }

/** Documents that have something to tell, with the outbox in them. */
export interface BoardStore {
  /** One database call. */
  messagesDue (now: number, limit: number): Promise<Board[]>
  /** Takes messages out of the outbox, or puts them off; false when the document has moved on. One database call. */
  settle (board: Board, sent: readonly string[], later: Readonly<Record<string, number>>): Promise<boolean>
}

/** WeChat and the SMS provider. A provider never throws: it says what it knows. */
export interface Sender {
  subscription (message: { openid: string, template: TemplateCode, page: string, fields: Readonly<Record<string, string>> }): Promise<Outcome | 'noConsent'>
  sms (phone: string, text: string): Promise<Outcome>
}
