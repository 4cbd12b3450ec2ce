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

/** WeChat and the SMS provider. A provider never throws: it says what it knows. */
export interface Sender {
  subscription (message: { openid: string, template: TemplateCode, page: string, fields: Readonly<Record<string, string>> }): Promise<Outcome | 'noConsent'>
  sms (phone: string, text: string): Promise<Outcome>
}
