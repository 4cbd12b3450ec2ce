import { fakePhone, freshly, NEVER, type FakePhone } from '../phone'

const load = () => freshly(() => ({
  ...require('../../../../miniprogram/services/call'), ...require('../../../../miniprogram/platform/network'), ...require('../../../../miniprogram/services/cache')
}) as typeof import('../../../../miniprogram/services/call') & typeof import('../../../../miniprogram/platform/network') & typeof import('../../../../miniprogram/services/cache'))

const key = '0'.repeat(32)
const matterId = '1'.repeat(32)
let phone: FakePhone
let services: ReturnType<typeof load>
beforeEach(() => {
  phone = fakePhone()
  services = load()
  services.watchNetwork()
})
const urge = () => services.call('petition', 'urge', { key, matterId })
const read = () => services.call('petition', 'get', { matterId })

test('the reply of a function is what comes back', async () => {
  phone.answer = () => ({ ok: true, data: { urgedAt: 1 } })
  await expect(urge()).resolves.toEqual({ urgedAt: 1 })
  expect(phone.calls).toEqual([{ name: 'petition', action: 'urge', data: { key, matterId } }])
})

test('a refusal comes with the server\'s words and its number', async () => {
  phone.answer = () => ({ ok: false, code: 'ALREADY_URGED', message: '已经催过一次', requestId: 'abcd', detail: { at: 5 } })
  await expect(urge()).rejects.toMatchObject({ code: 'ALREADY_URGED', message: '已经催过一次', requestId: 'abcd', detail: { at: 5 } })
})

test('without a network nothing is sent', async () => {
  phone.network(false)
  await expect(urge()).rejects.toMatchObject({ code: 'OFFLINE' })
  expect(phone.calls).toEqual([])
})

describe('when the answer does not come', () => {
  test('a command is uncertain, a question is unreached', async () => {
    phone.answer = () => { throw { errMsg: 'cloud.callFunction:fail timeout', errCode: -1 } }
    await expect(urge()).rejects.toMatchObject({ code: 'UNCERTAIN' })
    await expect(read()).rejects.toMatchObject({ code: 'UNREACHED' })
  })
  test('nobody waits for more than 15 seconds', async () => {
    jest.useFakeTimers()
    phone.answer = () => NEVER
    const told = expect(urge()).rejects.toMatchObject({ code: 'UNCERTAIN' })
    await jest.advanceTimersByTimeAsync(15_000)
    await told
    jest.useRealTimers()
  })
  test('a phone that found out too late that it has no network has sent nothing', async () => {
    phone.answer = () => { throw { errMsg: 'cloud.callFunction:fail Error: errCode: -1 | errMsg: request:fail net::ERR_INTERNET_DISCONNECTED', errCode: -1 } }
    await expect(urge()).rejects.toMatchObject({ code: 'OFFLINE' })
  })
})

test('a function that broke down is an error with the number of its call', async () => {
  phone.answer = () => { throw { errCode: -504002, errMsg: 'cloud.callFunction:fail errCode: -504002 functions execute fail | requestId 0a1b2c3d4e5f60718293' } }
  await expect(read()).rejects.toMatchObject({ code: 'INTERNAL', requestId: '0a1b2c3d4e5f60718293' })
})

test.each([[null], [undefined], ['text'], [{}], [{ ok: 'yes' }]])('an answer that is none (%j) is an error', async answer => {
  phone.answer = () => answer
  await expect(read()).rejects.toMatchObject({ code: 'INTERNAL' })
})

test('after a command what was read before is old, after a question it is not', async () => {
  const source = services.fresh(read)
  const before = Date.now() + 1
  await read()
  expect(source.isOld(before)).toBe(false)
  jest.useFakeTimers({ now: before + 10 })
  await urge()
  expect(source.isOld(before)).toBe(true)
  jest.useRealTimers()
})
