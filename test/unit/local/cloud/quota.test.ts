import { Quota } from '../../../../local/cloud/quota'
import { limits } from '../../../../local/limits'
import { ask, startCloud } from '../../../support/cloud/service'

const read = 'database.getDocument'
const write = 'database.insertDocument'
const many = (count: number, work: () => void): void => { for (let i = 0; i < count; i++) work() }

test('30 calls a second, then the next second', () => {
  let wall = 0
  const quota = new Quota(() => 0, () => wall)
  const call = () => { quota.enter(read); quota.left(read) }
  many(30, call)
  expect(call).toThrow(expect.objectContaining({ code: 'EXCEED_REQUEST_LIMIT' }))
  wall = 1000
  expect(call).not.toThrow()
})

test('20 at once', () => {
  const quota = new Quota(() => 0)
  many(20, () => quota.enter(read))
  expect(() => quota.enter(read)).toThrow(expect.objectContaining({ code: 'EXCEED_CONCURRENT_REQUEST_LIMIT' }))
  quota.left(read)
  expect(() => quota.enter(read)).not.toThrow()
})

test('reads and writes of a day in Shanghai', () => {
  let [wall, now] = [0, Date.UTC(2026, 2, 17, 15, 59)]
  const quota = new Quota(() => now, () => wall++ * 1000)
  const call = (action: string) => () => { quota.enter(action); quota.left(action) }
  many(limits.basic.writesPerDay, call(write))
  expect(call(write)).toThrow('writes a day')
  expect(call(read)).not.toThrow()
  now += 60_000 // midnight in Shanghai
  expect(call(write)).not.toThrow()
  expect(quota.report()).toContain('写用掉 100.0%')
})

test('over the wire it is the cloud\'s refusal', async () => {
  const running = await startCloud({ quota: 'basic', database: { collections: { c: {} } } })
  const answers = await Promise.all(Array.from({ length: 21 }, () => ask(running.cloud, { action: write, collectionName: 'c', data: ['{}'] })))
  expect(answers.filter(({ code }) => code === 'EXCEED_CONCURRENT_REQUEST_LIMIT').length).toBe(1)
  expect(running.cloud.report!()).toContain('超限被拒 1 次')
  await running.stop()
})
