import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

type Body = Record<string, string> & { data: string[] | string }
type Collections = Map<string, Map<string, Record<string, unknown>>>

/** CloudBase's wire as far as seeding uses it, over maps: what the real SDK sends is answered, every action is noted. */
export async function wireServer (collections: readonly string[]) {
  const kept: Collections = new Map(collections.map(name => [name, new Map()]))
  const asked: string[] = []
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part)).on('end', () => {
      const body = JSON.parse(Buffer.concat(parts).toString()) as Body
      asked.push(String(body.action))
      response.setHeader('content-type', 'application/json; charset=utf-8')
      response.end(JSON.stringify({ requestId: 'r', ...answer(kept, body) }))
    })
  })
  await new Promise<void>(resolve => { server.listen(0, '127.0.0.1', resolve) })
  const close = () => new Promise(resolve => {
    server.close(resolve)
    server.closeAllConnections()
  })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/admin`, kept, asked, close }
}

function answer (kept: Collections, body: Body): object {
  const collection = kept.get(String(body.collectionName))
  if (!collection) return { code: 'DATABASE_COLLECTION_NOT_EXIST', message: `[ResourceNotFound] Db or Table not exist: ${String(body.collectionName)}.` }
  if (body.action === 'database.getDocument') {
    const after = (JSON.parse(body.query ?? '{}') as { _id?: { $gt?: string } })._id?.$gt ?? ''
    const list = [...collection].filter(([id]) => id > after).sort(([a], [b]) => a < b ? -1 : 1).slice(0, Number(body.limit))
    return { data: { list: list.map(([_id, doc]) => JSON.stringify({ _id, ...doc })) } }
  }
  if (body.action === 'database.insertDocument') {
    const documents = (body.data as string[]).map(text => JSON.parse(text) as { _id: string })
    for (const { _id, ...doc } of documents) {
      if (collection.has(_id)) return { code: 'DATABASE_REQUEST_FAILED', message: 'E11000 duplicate key error' }
      collection.set(_id, doc)
    }
    return { data: { insertedIds: documents.map(({ _id }) => _id) } }
  }
  if (body.action === 'database.modifyDocument') {
    const { _id } = JSON.parse(body.query ?? '{}') as { _id: string }
    const { $set = {}, $unset = {} } = JSON.parse(String(body.data)) as { $set?: object, $unset?: object }
    collection.set(_id, Object.fromEntries(Object.entries({ ...collection.get(_id), ...$set }).filter(([field]) => !(field in $unset))))
    return { data: { updated: 1, upsert_id: null } }
  }
  return { code: 'INVALID_PARAM', message: String(body.action) }
}
