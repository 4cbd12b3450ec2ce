import type { Action } from './action'

export const addCollection: Action = async call => {
  call.trace.collection = String(call.body.collectionName)
  const { writer, catalog } = call.service.database
  await writer.write(() => { catalog.create(call.body.collectionName) })
  return {}
}
