import type { TownDatabase } from './apply'
import type { TownDocument } from './documents'

const PAGE = 1000 // the most that the cloud gives at once

/**
 * The town's documents in CloudBase, or in the local service that speaks its wire. `url` names the local one; without it the SDK finds
 * the environment and its keys where it always does. Faults of the network and of the database are thrown as the SDK throws them.
 */
export function cloudTownDatabase ({ url, env }: { url?: string, env: string }): TownDatabase {
  if (url !== undefined) pretendCloud()
  const { init } = require('@cloudbase/node-sdk') as typeof import('@cloudbase/node-sdk') // only where a database is opened: checking files needs no SDK
  const db = init({ env, ...(url === undefined ? {} : { serviceUrl: url, secretId: 'local', secretKey: 'local' }) }).database()
  const command = db.command

  return {
    async read (collection) {
      const found: TownDocument[] = []
      for (let last = ''; ;) {
        const { data } = await db.collection(collection).where({ _id: command.gt(last) }).orderBy('_id', 'asc').limit(PAGE).get() as { data: Record<string, unknown>[] }
        found.push(...data.map(({ _id, ...doc }) => ({ collection, id: String(_id), doc })))
        if (data.length < PAGE) return found
        last = found.at(-1)?.id ?? ''
      }
    },
    async insert (collection, documents) {
      refused(await db.collection(collection).add(documents.map(({ id, doc }) => ({ _id: id, ...doc }))))
    },
    async update ({ collection, id }, set, unset) {
      const changes = { ...mapped(set, value => command.set(value)), ...Object.fromEntries(unset.map(field => [field, command.remove()])) }
      refused(await db.collection(collection).doc(id).update(changes))
    }
  }
}

/** Without these the SDK asks a metadata service outside this machine before every request. */
function pretendCloud () {
  Object.assign(process.env, { TENCENTCLOUD_RUNENV: 'SCF', TENCENTCLOUD_REGION: 'local', SCF_NAMESPACE: 'local' })
}

/** The SDK answers some refusals instead of throwing them. */
function refused (answer: unknown): void {
  const { code, message } = (answer ?? {}) as { code?: string, message?: string }
  if (code) throw new Error(`${code} ${message ?? ''}`)
}

const mapped = (fields: Readonly<Record<string, unknown>>, by: (value: unknown) => unknown) =>
  Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, by(value)]))
