import { Aggregator } from 'mingo'
import { encode } from '../../local/cloud/ejson'
import type { Fields } from '../../local/cloud/values'
import { median } from '../support/cloud/load'
import { ask, startCloud } from '../support/cloud/service'
import type { Row } from './cloud'

const count = 100_000
const pipeline: Fields[] = [
  { $match: { state: { $in: ['accepted', 'replied'] } } },
  { $group: { _id: { unit: '$unitId', state: '$state' }, n: { $sum: 1 }, days: { $avg: { $divide: [{ $subtract: ['$endedAt', '$createdAt'] }, 86_400_000] } }, last: { $max: '$createdAt' } } },
  { $sort: { n: -1, _id: 1 } }, { $limit: 10 }
]

/** A ledger's sums over 100,000 documents: from the disk here, from objects that are in memory already in mingo. */
export async function aggregation (): Promise<Row[]> {
  const states = ['received', 'accepted', 'replied', 'closed']
  const documents = Array.from({ length: count }, (_, i): Fields => ({ _id: `m${i}`, unitId: `unit-${i % 23}`, state: states[i % 4]!, createdAt: 1_770_000_000_000 + i * 1000, endedAt: 1_770_000_000_000 + i * 1000 + (i % 30) * 86_400_000, title: '门口的路灯坏了' }))
  const running = await startCloud({ database: { collections: { matters: {} } } })
  for (let from = 0; from < count; from += 1000) await ask(running.cloud, { action: 'database.insertDocument', collectionName: 'matters', data: documents.slice(from, from + 1000).map(encode) })
  const ours: number[] = []
  const theirs: number[] = []
  let [here, there] = ['', '']
  for (let round = 0; round < 5; round++) {
    let from = performance.now()
    const { data } = await ask(running.cloud, { action: 'database.aggregateDocuments', collectionName: 'matters', stages: pipeline.map(stage => ({ stageKey: Object.keys(stage)[0], stageValue: encode(Object.values(stage)[0]) })) })
    ours.push(performance.now() - from)
    from = performance.now()
    const result = new Aggregator(pipeline).run<Fields>(documents)
    theirs.push(performance.now() - from)
    here = JSON.stringify((data!.list as string[]).map(text => (JSON.parse(text) as Fields).n))
    there = JSON.stringify(result.map(({ n }) => n))
  }
  await running.stop()
  if (here !== there) throw new Error(`aggregation differs: ${here} and ${there}`)
  return [{ figure: `group of ${count.toLocaleString('en')} documents`, value: `${median(ours).toFixed(0)} ms`, beside: `mingo on objects in memory ${median(theirs).toFixed(0)} ms`, goal: 'shown' }]
}
