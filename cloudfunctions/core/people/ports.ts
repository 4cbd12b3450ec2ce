import type { Account } from '../kernel/account'
import type { Identity } from './identity'
import type { Town } from './town'

export interface AccountStore {
  /** One database call. */
  find (personKey: string): Promise<Account | undefined>
  /** The account that is bound to a person of the town. One database call. */
  ofTownPerson (personId: string): Promise<Account | undefined>
  /** Keeps a first account of somebody. One database call. Errors: VERSION_CONFLICT. */
  add (account: Account): Promise<void>
  /** Changes fields on the version that was read, and takes others away. One database call. Errors: VERSION_CONFLICT. */
  change (read: Account, fields: Partial<Account>, clear?: ReadonlyArray<'profile' | 'reminders' | 'villageId' | 'groupId'>): Promise<void>
}

export interface TownStore {
  /** The town; read again only when `version` is newer than the one kept. */
  read (version?: number): Promise<Town>
}

/** Names, phones and addresses, each under a key of its own, apart from what they belong to. */
export interface IdentityStore {
  /** Keeps an identity under an id; false when that id has one already. One database call. */
  add (id: string, identity: Identity): Promise<boolean>
  /** Replaces whatever is there. One database call. */
  put (id: string, identity: Identity): Promise<void>
  /** One database call. */
  find (id: string): Promise<Identity | undefined>
  /** From now on only the person themself reads these. One database call. */
  lock (ids: readonly string[]): Promise<void>
}

/** One consent, given or taken back; entries are added, never changed. */
export interface Consent { readonly purpose: string, readonly given: boolean, readonly version: string, readonly at: number }

/** A person's consents, and how many messages of each template WeChat still lets us send: it tells nobody, so the ledger is ours. */
export interface Consents { readonly entries: readonly Consent[], readonly left: Readonly<Record<string, number>>, readonly keys: readonly string[] }

export interface ConsentLedger {
  /** One database call. */
  find (personKey: string): Promise<Consents | undefined>
  /** Adds an entry or messages allowed, once for each key. One or two database calls. */
  record (personKey: string, key: string, added: { entry?: Consent, allowed?: readonly string[] }): Promise<void>
  /** Uses one message of a template up; false when none is left. One database call. */
  use (personKey: string, template: string): Promise<boolean>
  /** WeChat said that none is left (43101). One database call. */
  none (personKey: string, template: string): Promise<void>
}
