import { randomUUID } from 'node:crypto'
import { requestFailed, writeFailed } from '../errors'
import { limits } from '../../limits'
import { encode } from '../ejson'
import { textProjector } from '../projection'
import type { Collection } from '../store/catalog'
import { count, find } from '../store/find'
import type { Answer } from '../store/find'
import { documentOf } from '../store/order'
import type { Target } from '../store/target'
import { equal } from '../values'
import { apply, seed, stepsOf } from '../update/apply'
import type { Fields } from '../values'
import type { Action, Call } from './action'
import { checkDocument, countOf, dataOf, documentsOf, filterOf, limitOf, projectionOf, sortOf, transactionOf } from './arguments'

const newId = (): string => randomUUID().replaceAll('-', '')

/** A write, in the caller's transaction if it names one. */
const write = <T>(call: Call, work: (target: Target) => T): Promise<T> | T => {
  const id = transactionOf(call)
  return id === undefined ? call.service.database.write(work) : call.service.database.transactions.write(id, work)
}

const collectionOf = (call: Call): Collection => {
  call.trace.collection = String(call.body.collectionName)
  return call.service.database.catalog.get(call.body.collectionName)
}

export const insertDocument: Action = async call => {
  const collection = collectionOf(call)
  const documents = documentsOf(call).map(document => {
    const whole = document._id === undefined ? { _id: newId(), ...document } : document
    const text = encode(whole)
    checkDocument(whole, text)
    return { whole, text }
  })
  if (documents.reduce((sum, { text }) => sum + text.length, 0) > limits.database.writeBytes) throw writeFailed(`a write may have at most ${limits.database.writeBytes} bytes`)
  await write(call, target => { for (const { whole, text } of documents) target.insert(collection, whole, text) })
  call.trace.rows = documents.length
  const transactionId = transactionOf(call)
  return { data: { insertedIds: documents.map(({ whole }) => whole._id!) }, ...(transactionId === undefined ? {} : { transactionId }) }
}

export const getDocument: Action = call => {
  const collection = collectionOf(call)
  const one = call.body.queryType === 'DOC'
  const query = { filter: filterOf(call), sort: sortOf(call), skip: countOf(call, 'offset', 0), limit: one ? 1 : limitOf(call), now: call.service.now() }
  const projection = projectionOf(call)
  const project = projection && Object.keys(projection).length > 0 ? textProjector(projection) : undefined
  const { database } = call.service
  const id = transactionOf(call)
  const { rows, how } = id === undefined ? find(database.reader, collection, query) : database.transactions.get(id).find(collection, query)
  Object.assign(call.trace, { rows: rows.length, how })
  const list = rows.map(row => project ? project(row.text) : row.text)
  if (list.reduce((sum, text) => sum + text.length, 0) > limits.database.replyBytes) throw requestFailed(`the reply would have more than ${limits.database.replyBytes} bytes`)
  return { data: { list } }
}

export const calculateDocument: Action = call => {
  const { total, how } = count(call.service.database.reader, collectionOf(call), filterOf(call))
  call.trace.how = how
  return { data: { total } }
}

/** `merge` changes documents by operators, else one document is replaced; `upsert` makes it where there is none. */
export const modifyDocument: Action = async call => {
  const collection = collectionOf(call)
  const work = call.body.merge === false ? replacing(call, collection) : updating(call, collection, call.body.queryType === 'DOC' || call.body.multi === false)
  const { updated, made } = await write(call, work)
  call.trace.rows = updated
  return { data: { updated, upsert_id: made?._id ?? null } }
}

interface Modified { updated: number, made?: Fields, document?: Fields }

function replacing (call: Call, collection: Collection): (target: Target) => Modified {
  const filter = filterOf(call)
  const data = dataOf(call)
  return target => {
    const row = noted(call, target.find(collection, { filter, limit: 1 })).rows[0]
    if (!row && call.body.upsert !== true) return { updated: 0 }
    const held = row && documentOf(row)
    const whole: Fields = { _id: held?._id ?? seed(filter)._id ?? newId(), ...data }
    if (data._id !== undefined && held && !equal(data._id, held._id)) throw writeFailed('The _id field cannot be changed')
    const text = encode(whole)
    checkDocument(whole, text)
    if (!row) { target.insert(collection, whole, text); return { updated: 0, made: whole } }
    target.replace(collection, [{ row, before: call.service.database.documents.entriesOf(collection, held!, row.no), after: whole, text }])
    return { updated: 1, document: whole }
  }
}

/** Plain fields beside operators are set, as `merge` says. */
function updating (call: Call, collection: Collection, one: boolean): (target: Target) => Modified {
  const filter = filterOf(call)
  const data = dataOf(call)
  const plain = Object.entries(data).filter(([name]) => !name.startsWith('$'))
  const operators = Object.entries(data).filter(([name]) => name.startsWith('$'))
  const steps = stepsOf(plain.length === 0 ? data : { ...Object.fromEntries(operators), $set: { ...(data.$set as Fields | undefined), ...Object.fromEntries(plain) } })
  const roots = new Set(steps.flatMap(({ path, name, operand }) => name === '$rename' ? [rootOf(path), rootOf(String(operand))] : [rootOf(path)]))
  const now = call.service.now()
  return target => {
    const { rows } = noted(call, target.find(collection, { filter, limit: one ? 1 : Infinity }))
    if (rows.length === 0 && call.body.upsert === true) {
      const made = seed(filter)
      apply(made, steps, { filter, now, inserting: true })
      const whole = { _id: made._id ?? newId(), ...made }
      const text = encode(whole)
      checkDocument(whole, text)
      target.insert(collection, whole, text)
      return { updated: 0, made: whole, document: whole }
    }
    return change(rows)

    function change (rows: Answer['rows']): Modified {
      const changes = []
      let refusal: unknown
      let document: Fields | undefined
      for (const row of rows) {
        try {
          document = documentOf(row)
          const before = call.service.database.documents.entriesOf(collection, document, row.no, roots)
          apply(document, steps, { filter, now })
          const text = encode(document)
          if (text === row.text) continue
          checkDocument(document, text)
          changes.push({ row, before, roots, after: document, text })
        } catch (error) { refusal = error; break } // MongoDB keeps what it has updated before
      }
      target.replace(collection, changes)
      if (refusal !== undefined) throw refusal as Error
      return { updated: changes.length, document }
    }
  }
}

const rootOf = (path: string): string => path.split('.', 1)[0]!

const noted = (call: Call, answer: Answer): Answer => { call.trace.how = answer.how; return answer }

/** node-sdk's updateAndReturn: the first document that the filter wants, as it is afterwards. */
export const modifyAndReturnDoc: Action = async call => {
  const { document, made } = await write(call, updating(call, collectionOf(call), true))
  return { data: { updated: document ? 1 : 0, doc: document ? encode(document) : null, ...(made ? { upsert_id: made._id } : {}) } }
}

export const removeDocument: Action = async call => {
  const collection = collectionOf(call)
  const filter = filterOf(call)
  const one = call.body.queryType === 'DOC' || call.body.multi === false
  const deleted = await write(call, target => {
    const { rows } = noted(call, target.find(collection, { filter, limit: one ? 1 : Infinity }))
    target.remove(collection, rows)
    return rows.length
  })
  call.trace.rows = deleted
  return { data: { deleted } }
}
