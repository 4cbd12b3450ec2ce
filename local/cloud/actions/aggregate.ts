import { invalidParam, requestFailed } from '../errors'
import { limits } from '../../limits'
import { aggregate } from '../aggregate/run'
import { decode, encode } from '../ejson'
import type { Fields } from '../values'
import type { Action, Call } from './action'

export const aggregateDocuments: Action = call => {
  const { database, now } = call.service
  call.trace.collection = String(call.body.collectionName)
  database.catalog.get(call.body.collectionName)
  const { documents, how } = aggregate({ source: database.reader, catalog: database.catalog, now: now() }, call.trace.collection, stagesOf(call))
  Object.assign(call.trace, { rows: documents.length, how })
  const list = documents.map(encode)
  if (list.reduce((sum, text) => sum + text.length, 0) > limits.database.replyBytes) throw requestFailed(`the reply would have more than ${limits.database.replyBytes} bytes`)
  return { data: { list } }
}

/** A stage's value is EJSON, or a plain JSON scalar. */
function stagesOf ({ body, service }: Call): Fields[] {
  if (!Array.isArray(body.stages)) throw invalidParam('stages must be an array')
  return body.stages.map((stage: { stageKey?: unknown, stageValue?: unknown }) => {
    if (typeof stage?.stageKey !== 'string' || stage.stageValue === undefined) throw invalidParam('a stage must have stageKey and stageValue')
    try {
      const { stageValue } = stage
      return { [stage.stageKey]: decode(typeof stageValue === 'string' ? stageValue : JSON.stringify(stageValue), service.now()) }
    } catch { throw invalidParam('stageValue is not valid EJSON') }
  })
}
