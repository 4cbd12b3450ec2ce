import type { Cloud, DatabasePlan, Request } from '../cloud'
import { limits } from '../limits'
import type { Storage } from './files'

/** Asks the cloud as the SDK would, without a socket; the reply's `data`. Errors: the cloud's code and message. */
async function ask<D> (cloud: Cloud, body: object, host = ''): Promise<D> {
  const request: Request = { method: 'POST', path: '/admin', query: new URLSearchParams(), headers: { host }, body: Buffer.from(JSON.stringify(body)) }
  const { code, message, data } = JSON.parse(String((await cloud.handle(request)).body)) as { code?: string, message?: string, data: D }
  if (code) throw new Error(`${code} ${message ?? ''}`)
  return data
}

/** The plain fields by which a document says when somebody has to look at it again; all timers go by them. */
const dueFields = ['nextClockAt', 'nextSendAt']

/** The earliest moment that any document waits for: one look into each index that begins with such a field. */
export function nextDueOf (cloud: Cloud, { collections }: DatabasePlan) {
  const indexes = Object.entries(collections).flatMap(([collection, { indexes = [] }]) =>
    indexes.flatMap(({ keys }) => dueFields.filter(field => keys[0]?.[0] === field).map(field => ({ collection, field }))))

  return async (): Promise<number | undefined> => {
    const moments = await Promise.all(indexes.map(async ({ collection, field }) => {
      const { list } = await ask<{ list: string[] }>(cloud, {
        action: 'database.getDocument', collectionName: collection, queryType: 'WHERE', multi: true, limit: 1,
        query: ejson({ [field]: { $gt: 0 } }), order: ejson({ [field]: 1 }), projection: ejson({ [field]: 1 })
      })
      return list.map(text => numberIn((JSON.parse(text) as Record<string, unknown>)[field]))
    }))
    return moments.flat().reduce<number | undefined>((first, moment) => Math.min(first ?? moment, moment), undefined)
  }
}

/** The wire's extended JSON, as far as whole numbers need it. */
const ejson = (value: object) => JSON.stringify(value, (_, part: unknown) => typeof part === 'number' ? { $numberInt: String(part) } : part)
const numberIn = (value: unknown): number => typeof value === 'number' ? value : Number(Object.values(value as object)[0])

/** The cloud's storage for a client at `host`, which its temporary addresses name. */
export function storageOf (cloud: Cloud, host: string): Storage {
  return {
    put: cloud.storage.put,
    pathOf: fileId => /^cloud:\/\/[^/]+\/(.+)$/.exec(fileId)?.[1],
    async urlOf (fileid, seconds) {
      const { download_list: [entry] } = await ask<{ download_list: { code: string, tempFileURL: string }[] }>(cloud, {
        action: 'storage.batchGetDownloadUrl', file_list: [{ fileid, max_age: Math.min(seconds, limits.storage.urlSeconds) }]
      }, host)
      return entry?.code === 'SUCCESS' ? entry.tempFileURL : undefined
    }
  }
}
