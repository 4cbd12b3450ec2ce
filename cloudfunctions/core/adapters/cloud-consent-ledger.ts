import type { ConsentLedger, Consents } from '../people/ports'
import { duplicateIndex, type Database } from './database'

type Stored = Consents & { readonly _id: string, readonly shape: number }
const KEYS_KEPT = -50

/** Consents in CloudBase, a document a person. The keys kept beside them make a repeated tap count once. */
export const cloudConsentLedger = (db: Database): ConsentLedger => {
  const _ = db.command
  const all = () => db.collection<Stored>('consents')
  return {
    async find (personKey) {
      const { data: [found] } = await all().where({ _id: personKey }).limit(1).get()
      return found
    },

    async record (personKey, key, { entry, allowed = [] }) {
      const more = Object.fromEntries([...new Set(allowed)].map(template => [template, allowed.filter(other => other === template).length]))
      const { stats } = await all().where({ _id: personKey, keys: _.neq(key) }).update({
        data: {
          keys: _.push({ each: [key], slice: KEYS_KEPT }),
          ...(entry ? { entries: _.push([entry]) } : {}),
          ...Object.fromEntries(Object.entries(more).map(([template, n]) => [`left.${template}`, _.inc(n)]))
        }
      })
      if (stats.updated === 1) return
      await all().add({ data: { _id: personKey, shape: 1, keys: [key], entries: entry ? [entry] : [], left: more } }).catch((fault: unknown) => {
        if (duplicateIndex(fault) !== '_id') throw fault // there already: the key was counted before
      })
    },

    async use (personKey, template) {
      const { stats } = await all().where({ _id: personKey, [`left.${template}`]: _.gt(0) }).update({ data: { [`left.${template}`]: _.inc(-1) } })
      return stats.updated === 1
    },

    async none (personKey, template) {
      await all().where({ _id: personKey }).update({ data: { [`left.${template}`]: 0 } })
    }
  }
}
