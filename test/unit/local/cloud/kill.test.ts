import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { parse } from '../../../../local/cloud/ejson'
import { ServiceProcess } from '../../../support/cloud/process'
import { newFolder } from '../../../support/cloud/service'

const kills = process.env.LONG ? 1000 : 50
const writers = 8

let folder: string
beforeAll(() => {
  folder = newFolder()
  writeFileSync(join(folder, 'plan.json'), JSON.stringify({ collections: { c: { indexes: [{ name: 'round', keys: [['round', 1]] }] } } }))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const start = () => ServiceProcess.start(join(folder, 'data'), ['--database', join(folder, 'plan.json')])

/** What was sent, and what of it was acknowledged. */
const sent = new Set<string>()
const acknowledged = new Set<string>()
const counter = { sent: 0, acknowledged: 0 }

/** Writes until the process dies; kills it in the middle of everything once enough is acknowledged. */
async function writeUntilKilled (service: ServiceProcess, round: number, after: number): Promise<void> {
  let answers = 0
  const writer = async (number: number): Promise<void> => {
    for (let i = 0; ; i++) {
      const _id = `${round}-${number}-${i}`
      sent.add(_id)
      const { code } = await service.ask({ action: 'database.insertDocument', collectionName: 'c', data: [JSON.stringify({ _id, round, text: 'x'.repeat(i % 7 * 500) })] })
      expect(code).toBeUndefined()
      acknowledged.add(_id)
      counter.sent++
      await service.ask({ action: 'database.modifyDocument', collectionName: 'c', queryType: 'DOC', query: '{"_id":"counter"}', multi: false, merge: true, data: '{"$inc":{"n":1}}' })
      counter.acknowledged++
      if (++answers === after) void service.kill()
    }
  }
  const faults = await Promise.allSettled(Array.from({ length: writers }, (_, number) => writer(number)))
  for (const fault of faults) if (fault.status === 'rejected' && /expect/.test(String(fault.reason))) throw fault.reason
  await service.ended
}

async function listed (service: ServiceProcess, query: Record<string, unknown>): Promise<string[]> {
  const found: string[] = []
  for (let offset = 0; ; offset += 1000) {
    const { data } = await service.ask({ action: 'database.getDocument', collectionName: 'c', queryType: 'WHERE', query: JSON.stringify(query), limit: 1000, offset, projection: '{"_id":1}' })
    const list = data!.list as string[]
    found.push(...list.map(text => String(parse(text)._id)))
    if (list.length < 1000) return found
  }
}

test(`${kills} times killed in the middle: what was acknowledged is there once, nothing else but what was under way`, async () => {
  const moments = fc.sample(fc.integer({ min: 1, max: 60 }), { numRuns: kills, seed: 11 })
  let service = await start()
  await service.ask({ action: 'database.modifyDocument', collectionName: 'c', queryType: 'DOC', query: '{"_id":"counter"}', multi: false, merge: false, upsert: true, data: '{"n":0}' })
  for (const [round, after] of moments.entries()) {
    await writeUntilKilled(service, round, after)
    service = await start()
    const found = await listed(service, { round }) // by the index
    expect(new Set(found).size).toBe(found.length)
    expect(found.filter(id => !sent.has(id))).toEqual([])
    expect([...acknowledged].filter(id => id.startsWith(`${round}-`) && !found.includes(id))).toEqual([])
  }
  const all = await listed(service, { _id: { $ne: 'counter' } }) // by a walk
  expect([...acknowledged].filter(id => !all.includes(id))).toEqual([])
  const { data } = await service.ask({ action: 'database.getDocument', collectionName: 'c', queryType: 'DOC', query: '{"_id":"counter"}' })
  const { n } = parse((data!.list as string[])[0]!)
  expect(n).toBeGreaterThanOrEqual(counter.acknowledged)
  expect(n).toBeLessThanOrEqual(counter.sent)
  await service.kill()
}, 1_800_000)
