import type { Account } from '../../../cloudfunctions/core/kernel/account'
import { AppError } from '../../../cloudfunctions/core/kernel/app-error'
import type { Caps } from '../../../cloudfunctions/core/kernel/caps'
import { timeKey } from '../../../cloudfunctions/core/kernel/time-key'
import type { Message } from '../../../cloudfunctions/core/messages/message'
import type { MessageStore } from '../../../cloudfunctions/core/messages/ports'
import type { Identity } from '../../../cloudfunctions/core/people/identity'
import type { AccountStore, ConsentLedger, Consents, IdentityStore } from '../../../cloudfunctions/core/people/ports'

export function memoryAccounts (): AccountStore & { readonly all: Map<string, Account> } {
  const all = new Map<string, Account>()
  return {
    all,
    find: async id => all.get(id),
    ofTownPerson: async personId => [...all.values()].find(account => account.townPersonId === personId),
    async add (account) {
      if (all.has(account.id)) throw new AppError('VERSION_CONFLICT')
      all.set(account.id, { ...account, version: 1 })
    },
    async change (read, fields, clear = []) {
      const kept = all.get(read.id)
      if (kept?.version !== read.version) throw new AppError('VERSION_CONFLICT')
      const changed = Object.entries({ ...kept, ...fields, version: kept.version + 1 }).filter(([name]) => !clear.includes(name as 'profile'))
      all.set(read.id, Object.fromEntries(changed) as unknown as Account)
    }
  }
}

export function memoryIdentities (): IdentityStore & { readonly all: Map<string, Identity> } {
  const all = new Map<string, Identity>()
  return {
    all,
    async add (id, identity) {
      if (all.has(id)) return false
      all.set(id, identity)
      return true
    },
    async put (id, identity) { all.set(id, identity) },
    find: async id => all.get(id),
    async lock (ids) { for (const id of ids) { const kept = all.get(id); if (kept) all.set(id, { ...kept, locked: true }) } }
  }
}

export function memoryCaps (): Caps {
  const all = new Map<string, number>()
  return {
    async take (id, limit) {
      const n = all.get(id) ?? 0
      if (n >= limit) return false
      all.set(id, n + 1)
      return true
    },
    taken: async id => all.get(id) ?? 0
  }
}

export function memoryConsents (): ConsentLedger {
  const all = new Map<string, Consents>()
  const of = (key: string): Consents => all.get(key) ?? { entries: [], left: {}, keys: [] }
  const leave = (key: string, template: string, n: number) => all.set(key, { ...of(key), left: { ...of(key).left, [template]: n } })
  return {
    find: async key => all.get(key),
    async record (personKey, key, { entry, allowed = [] }) {
      const kept = of(personKey)
      if (kept.keys.includes(key)) return
      all.set(personKey, { ...kept, keys: [...kept.keys, key], entries: entry ? [...kept.entries, entry] : kept.entries })
      for (const template of allowed) leave(personKey, template, (of(personKey).left[template] ?? 0) + 1)
    },
    async use (personKey, template) {
      const left = of(personKey).left[template] ?? 0
      if (left < 1) return false
      leave(personKey, template, left - 1)
      return true
    },
    async none (personKey, template) { leave(personKey, template, 0) }
  }
}

export function memoryMessages (): MessageStore & { readonly all: Map<string, Message> } {
  const all = new Map<string, Message>()
  return {
    all,
    async claim (message) {
      const there = all.get(message.id)
      if (!there) all.set(message.id, message)
      return there
    },
    async mark (id, fields) {
      const kept = all.get(id)
      if (kept) all.set(id, { ...kept, ...fields })
    },
    async ofPerson (personKeys, behind, limit) {
      const place = (unread: boolean, key: string) => `${Number(unread)}-${key}`
      const order = (message: Message) => place(message.readAt === undefined, timeKey(message.at, message.id))
      const mine = [...all.values()].filter(message => personKeys.includes(message.personKey) && (!behind || order(message) < place(behind.unread, behind.timeKey)))
      return mine.sort((a, b) => order(a) < order(b) ? 1 : -1).slice(0, limit)
    },
    async remove (personKey) {
      for (const message of all.values()) if (message.personKey === personKey && ['sent', 'inbox', 'failed'].includes(message.state)) all.delete(message.id)
    },
    unread: async (personKey, limit) => [...all.values()].filter(message => message.personKey === personKey && message.readAt === undefined).slice(0, limit).length,
    async markRead (personKeys, which, at) {
      for (const message of all.values()) {
        const meant = which === 'all' || which.includes(message.id)
        if (meant && personKeys.includes(message.personKey) && message.readAt === undefined) all.set(message.id, { ...message, readAt: at })
      }
    }
  }
}
