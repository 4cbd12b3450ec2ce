import type { Message, Outcome, TemplateCode } from './message'

export interface MessageStore {
  /** Keeps a message before it is sent; undefined when it is new, else the one that is there. One or two database calls. */
  claim (message: Message): Promise<Message | undefined>
  /** One database call. */
  mark (id: string, fields: Partial<Pick<Message, 'state' | 'way' | 'tries' | 'readAt'>>): Promise<void>
  /** A person's messages, newest first, before a moment. One database call. */
  ofPerson (personKeys: readonly string[], before: number, limit: number): Promise<Message[]>
}

/** WeChat and the SMS provider. A provider never throws: it says what it knows. */
export interface Sender {
  subscription (message: { openid: string, template: TemplateCode, page: string, fields: Readonly<Record<string, string>> }): Promise<Outcome | 'noConsent'>
  sms (phone: string, text: string): Promise<Outcome>
}
