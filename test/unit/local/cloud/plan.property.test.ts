import fc from 'fast-check'
import { encode, parse } from '../../../../local/cloud/ejson'
import { compile } from '../../../../local/cloud/query/match'
import { sortBy } from '../../../../local/cloud/sort'
import type { Sort } from '../../../../local/cloud/sort'
import type { Fields } from '../../../../local/cloud/values'
import { ask, startCloud } from '../../../support/cloud/service'
import type { Running } from '../../../support/cloud/service'
import { document, path, runs, scalar, value } from '../../../support/cloud/random'

/** The same documents behind different indexes: whatever way a query takes, it finds what a walk through all of them finds. */
const indexes = {
  none: [],
  one: [{ name: 'a', keys: [['a', 1]] }],
  compound: [{ name: 'ab', keys: [['a', 1], ['b', -1]] }, { name: 'c', keys: [['c', -1]] }],
  deep: [{ name: 'a.b', keys: [['a.b', -1], ['c', 1]] }, { name: 'b', keys: [['b', 1]] }]
}

let running: Running
beforeAll(async () => {
  running = await startCloud({ database: { collections: Object.fromEntries(Object.entries(indexes).map(([name, list]) => [name, { indexes: list }])) } })
})
afterAll(() => running.stop())

const condition = fc.oneof(scalar, value,
  fc.record({ op: fc.constantFrom('$eq', '$gt', '$gte', '$lt', '$lte'), operand: scalar }).map(({ op, operand }) => ({ [op]: operand })),
  fc.record({ low: scalar, high: scalar }).map(({ low, high }) => ({ $gte: low, $lt: high })),
  fc.array(scalar, { maxLength: 3 }).map($in => ({ $in })))
const part = fc.tuple(fc.oneof(path, fc.constantFrom('a', 'b', 'a.b')), condition).map(([way, asked]) => ({ [way]: asked }) as Fields)
const filter: fc.Arbitrary<Fields> = fc.oneof(part, fc.tuple(part, part).map(([one, other]) => ({ ...one, ...other })), fc.array(part, { minLength: 1, maxLength: 3 }).map($or => ({ $or })), fc.array(part, { minLength: 1, maxLength: 2 }).map($and => ({ $and })))
const sort: fc.Arbitrary<Sort> = fc.uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c', 'a.b'), fc.constantFrom(1 as const, -1 as const)), { maxLength: 2, selector: ([way]) => way })

const post = async (body: Record<string, unknown>) => {
  const answer = await ask(running.cloud, body)
  if (answer.code) throw new Error(`${answer.code}: ${answer.message}`)
  return answer.data as { list?: string[], total?: number }
}

test('an index changes how a query is answered, never what', async () => {
  const { numRuns, seed } = runs(100)
  const rounds = fc.sample(fc.tuple(fc.array(document, { minLength: 1, maxLength: 25 }), fc.array(fc.tuple(filter, sort, fc.nat(4), fc.integer({ min: 1, max: 30 })), { minLength: 20, maxLength: 20 })), { numRuns, seed })
  for (const [documents, queries] of rounds) {
    const stored = documents.map((fields, i) => parse(encode({ _id: `d${i}`, ...fields })))
    for (const collectionName of Object.keys(indexes)) {
      await post({ action: 'database.removeDocument', collectionName, queryType: 'WHERE', query: '{}', multi: true })
      for (const fields of stored) await ask(running.cloud, { action: 'database.insertDocument', collectionName, data: [encode(fields)] })
    }
    for (const [asked, order, skip, limit] of queries) for (const collectionName of Object.keys(indexes)) await compareOne(collectionName, asked, order, skip, limit)
  }
})

async function compareOne (collectionName: string, asked: Fields, order: Sort, skip: number, limit: number): Promise<void> {
  // what a compound index refused (parallel arrays) is not there
  const { list: all } = await post({ action: 'database.getDocument', collectionName, queryType: 'WHERE', limit: 1000 })
  const wanted = sortBy(all!.map(parse).filter(compile(asked)), order, fields => fields)
  const query = encode(asked)
  const { list } = await post({ action: 'database.getDocument', collectionName, queryType: 'WHERE', query, order: encode(Object.fromEntries(order)), offset: skip, limit })
  const { total } = await post({ action: 'database.calculateDocument', collectionName, queryType: 'WHERE', query })
  expect(total).toBe(wanted.length)
  expect(list!.length).toBe(Math.max(0, Math.min(limit, wanted.length - skip)))
  expect(new Set(list).size).toBe(list!.length)
  for (const [i, text] of list!.entries()) {
    expect(wanted.map(encode)).toContain(text)
    expect(tied(parse(text), wanted[skip + i]!, order)).toBe(true)
  }
}

/** Neither of two comes before the other: an order does not say more. */
const tied = (one: Fields, other: Fields, order: Sort): boolean => [[one, other], [other, one]].every(pair => sortBy(pair, order, fields => fields)[0] === pair[0])
