/** One message to one person: a line of the 消息 page, and what keeps it from being sent twice. Fixed words: no subject, no name, no place. */
export interface Message {
  /** From the matter, its outbox entry and the receiver, so that the same message never has two ids. */
  readonly id: string
  /** The account or the town person it is for. */
  readonly personKey: string
  readonly matterId: string
  readonly shortNo: string
  readonly code: string
  readonly at: number
  readonly state: MessageState
  readonly way?: Way
  readonly tries: number
  readonly readAt?: number
  /** The page it opens, where it is about no matter. */
  readonly page?: string
}

/** `uncertain`: handed over, the answer was lost; sent again at most once. `inbox`: no other way was open, it is read here or told in person. */
export type MessageState = 'sending' | 'sent' | 'uncertain' | 'inbox' | 'failed'
export type Way = 'subscription' | 'sms'

/** What a provider answered. `refused` will not change by trying again this way, `later` may. `unknown`: no answer, it may have been taken. */
export type Outcome = 'sent' | 'refused' | 'later' | 'unknown'

/** How a code of documents.md section 7 reads. */
export interface MessageText {
  readonly template?: TemplateCode
  /** The phrase or thing that says what happened. */
  readonly value?: string
  /** What to do next, at most 20 characters. */
  readonly hint?: string
  /** The letter of the fixed SMS, where there is one. */
  readonly sms?: string
  /** Told only to those who asked to be told: what it says would show that there is something to tell. */
  readonly onlyIfAsked?: boolean
}
export type TemplateCode = 'TA' | 'TB' | 'TC' | 'TD' | 'TE'

/** The town's templates with their fields in order, the words of each message, the fixed SMS. */
export interface MessageTexts {
  readonly templates: Readonly<Record<string, { readonly title: string, readonly fields: ReadonlyArray<readonly [name: string, type: string]> }>>
  readonly messages: Readonly<Record<string, MessageText>>
  readonly sms: Readonly<Record<string, string>>
}
