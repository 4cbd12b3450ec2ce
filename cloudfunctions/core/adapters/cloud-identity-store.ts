import { seal, unseal, type Envelope } from '../kernel/envelope'
import { keyed, type Secrets } from '../kernel/keys'
import type { Identity } from '../people/identity'
import type { IdentityStore } from '../people/ports'
import { duplicateIndex, type Database } from './database'

interface Stored { readonly _id: string, readonly shape: number, readonly sealed: Envelope, readonly phoneHmac?: string, readonly locked?: boolean }

const place = (id: string): string => `identities|${id}|sealed`

/** Identities in CloudBase: ciphertext, and the phone's HMAC for whoever knows the number already. */
export const cloudIdentityStore = (db: Database, secrets: Secrets): IdentityStore => {
  const stored = (id: string, identity: Identity): Stored => ({
    _id: id, shape: 1, sealed: seal(secrets.wrapping, place(id), identity),
    ...(identity.phone ? { phoneHmac: keyed(secrets.pepper, 'phone', identity.phone) } : {})
  })
  return {
    async add (id, identity) {
      try {
        await db.collection<Stored>('identities').add({ data: stored(id, identity) })
        return true
      } catch (fault) {
        if (duplicateIndex(fault) === '_id') return false
        throw fault
      }
    },
    async put (id, identity) {
      const { _id, ...rest } = stored(id, identity)
      await db.collection<Stored>('identities').doc(id).set({ data: rest })
    },
    async find (id) {
      const { data: [found] } = await db.collection<Stored>('identities').where({ _id: id }).limit(1).get()
      return found && { ...unseal<Identity>([secrets.wrapping], place(id), found.sealed), ...(found.locked ? { locked: true } : {}) }
    },
    async lock (ids) {
      if (ids.length > 0) await db.collection<Stored>('identities').where({ _id: db.command.in([...ids]) }).update({ data: { locked: true } })
    }
  }
}
