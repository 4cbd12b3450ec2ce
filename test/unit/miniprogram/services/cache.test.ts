import { fakePhone, freshly, type FakePhone } from '../phone'

let phone: FakePhone
let cache: typeof import('../../../../miniprogram/services/cache')
beforeEach(() => {
  phone = fakePhone()
  cache = freshly(() => require('../../../../miniprogram/services/cache') as typeof cache)
})

test('what was read is there the next time, with its time', async () => {
  const seen = cache.source('a', async () => ({ rows: [1] }))
  expect(seen.kept()).toBeUndefined()
  await seen.read()
  expect(seen.kept()).toEqual({ value: { rows: [1] }, at: expect.closeTo(Date.now(), -3) })
})

test('what is not for this person any more goes from the phone too, what was not reached stays', async () => {
  let answer: () => unknown = () => 'content'
  const seen = cache.source('a', async () => answer())
  await seen.read()
  answer = () => { throw { code: 'UNREACHED', message: '' } }
  await expect(seen.read()).rejects.toBeDefined()
  expect(seen.kept()?.value).toBe('content')
  answer = () => { throw { code: 'NOT_FOUND', message: '' } }
  await expect(seen.read()).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect(seen.kept()).toBeUndefined()
})

test('when the phone is full, copies go and drafts stay', async () => {
  phone.stored.set('seen/old', { value: 1, at: 1 })
  phone.stored.set('draft/1', { key: '1' })
  phone.full = true
  await expect(cache.source('a', async () => 'content').read()).resolves.toBe('content')
  expect([...phone.stored.keys()]).toEqual(['draft/1'])
})

test('a fresh source leaves nothing behind', async () => {
  await cache.fresh(async () => 'secret').read()
  expect(phone.stored.size).toBe(0)
})

test('a minute later it is old', () => {
  const { isOld } = cache.fresh(async () => 1)
  expect([isOld(Date.now() - 1_000), isOld(Date.now() - 61_000)]).toEqual([false, true])
})
