import type { Storage } from './files'

/** Asks the cloud as an SDK would; the reply's `data`. Errors: the cloud's code and message. */
async function ask<D> (adminUrl: string, body: object): Promise<D> {
  const response = await fetch(adminUrl, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
  const { code, message, data } = await response.json() as { code?: string, message?: string, data: D }
  if (code) throw new Error(`${code} ${message ?? ''}`)
  return data
}

/** The plain fields by which a document says when somebody has to look at it again; all timers go by them. */
const dueFields = ['nextClockAt', 'nextSendAt']

/** The earliest moment that any document of these collections waits for; each is one look into an index. */
export function nextDueOf (adminUrl: string, envName: string, indexes: readonly { collection: string, field: string }[]) {
  return async (): Promise<number | undefined> => {
    const moments = await Promise.all(indexes.filter(({ field }) => dueFields.includes(field)).map(async ({ collection, field }) => {
      const { list } = await ask<{ list: string[] }>(adminUrl, {
        action: 'database.getDocument', envName, collectionName: collection, queryType: 'WHERE', limit: 1, query: ejson({ [field]: { $gt: 0 } }),
        order: ejson({ [field]: 1 }), projection: ejson({ [field]: 1 })
      })
      return list.map(text => numberIn((JSON.parse(text) as Record<string, unknown>)[field]))
    }))
    return moments.flat().reduce<number | undefined>((first, moment) => first === undefined ? moment : Math.min(first, moment), undefined)
  }
}

/** The wire's extended JSON, as far as whole numbers need it. */
const ejson = (value: object) => JSON.stringify(value, (_, part: unknown) => typeof part === 'number' ? { $numberInt: String(part) } : part)
const numberIn = (value: unknown): number => typeof value === 'number' ? value : Number(Object.values(value as object)[0])

/** Reading addresses of the cloud's storage; `put` is the cloud's own. */
export function storageOf (adminUrl: string, envName: string, put: Storage['put']): Storage {
  return {
    put,
    pathOf: fileId => /^cloud:\/\/[^/]+\/(.+)$/.exec(fileId)?.[1],
    async urlOf (fileid, seconds) {
      const { download_list: [entry] } = await ask<{ download_list: { code: string, tempFileURL: string }[] }>(adminUrl, {
        action: 'storage.batchGetDownloadUrl', envName, file_list: [{ fileid, max_age: seconds }]
      })
      return entry?.code === 'SUCCESS' ? entry.tempFileURL : undefined
    }
  }
}
