import type { Envelope } from './envelope'

/** What the town keeps of somebody who uses the mini-program. Whatever tells who it is, is ciphertext. */
export interface Account {
  readonly id: string
  readonly version: number
  /** Needed to send messages. */
  readonly openid: Envelope
  /** Name, phone and address, as the person last gave them. */
  readonly profile?: Envelope
  /** Whether and where the person wants SMS. */
  readonly reminders?: Envelope
  readonly villageId?: string
  readonly groupId?: string
  /** The person of the town's organisation that this account is bound to; offices come from there. */
  readonly townPersonId?: string
  /** The version of the town that this account must be seen with. */
  readonly townVersion: number
  /** What was filed on a day: the keys, so that a repeat of a command does not count twice. */
  readonly filed: { readonly day: string, readonly keys: readonly string[] }
}
