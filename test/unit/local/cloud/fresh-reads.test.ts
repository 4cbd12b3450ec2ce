import { Caller } from '../../../support/cloud/caller'
import { startCloud } from '../../../support/cloud/service'

test('what was acknowledged is read by whoever asks after it, also when others read while it was being written', async () => {
  const running = await startCloud({ database: { collections: { c: { indexes: [] } } } })
  const caller = new Caller(running.cloud)
  const writing = caller.add({ _id: 'a', n: 1 })
  const meanwhile = caller.find({}) // reads what was there before the write is on disk
  await writing
  expect(await caller.find({ _id: 'a' })).toEqual([{ _id: 'a', n: 1 }])
  expect((await meanwhile).length).toBeLessThanOrEqual(1)
  await running.stop()
})
