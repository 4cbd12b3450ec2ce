import type { Account } from '../kernel/account'
import { seal, unseal, type Envelope } from '../kernel/envelope'
import type { Secrets } from '../kernel/keys'

/** What a person told of themselves; filled in for them the next time. */
export interface Profile { readonly name: string, readonly phone?: string, readonly address?: string }

/** Whether a person wants SMS, and to which number where that is another one than they filed with. */
export interface Reminders { readonly sms: boolean, readonly phone?: string }

/** Seals and opens what an account holds of its person. */
export interface ProfileBox {
  seal (accountId: string, profile: Profile): Envelope
  open (account: Account): Profile | undefined
  sealReminders (accountId: string, reminders: Reminders): Envelope
  reminders (account: Account): Reminders
  sealOpenid (accountId: string, openid: string): Envelope
  openid (account: Account): string
}

export function profileBox (secrets: Secrets): ProfileBox {
  const place = (id: string, field: string) => `accounts|${id}|${field}`
  return {
    seal: (id, profile) => seal(secrets.wrapping, place(id, 'profile'), profile),
    open: account => account.profile && unseal<Profile>([secrets.wrapping], place(account.id, 'profile'), account.profile),
    sealReminders: (id, reminders) => seal(secrets.wrapping, place(id, 'reminders'), reminders),
    reminders: account => account.reminders ? unseal<Reminders>([secrets.wrapping], place(account.id, 'reminders'), account.reminders) : { sms: true },
    sealOpenid: (id, openid) => seal(secrets.wrapping, place(id, 'openid'), openid),
    openid: account => unseal<string>([secrets.wrapping], place(account.id, 'openid'), account.openid)
  }
}
