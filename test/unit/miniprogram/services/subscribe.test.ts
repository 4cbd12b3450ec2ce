import { fakePhone, freshly, type FakePhone } from '../phone'

let phone: FakePhone
const load = () => freshly(() => require('../../../../miniprogram/services/subscribe') as typeof import('../../../../miniprogram/services/subscribe'))
beforeEach(() => {
  phone = fakePhone()
  phone.answer = () => ({ ok: true, data: { left: {} } })
})
const reported = () => phone.calls.filter(({ action }) => action === 'messageConsent').map(({ data }) => data.answers)

test('the panel opens before anything else, and the ledger hears each answer', async () => {
  const asked = load().askForMessages(['TA', 'TB'])
  expect(phone.calls).toEqual([])
  await expect(asked).resolves.toBe(true)
  expect(reported()).toEqual([[{ template: 'TA', accepted: true }, { template: 'TB', accepted: true }]])
})

test('a refusal is told to the ledger too', async () => {
  phone.panel = 'reject'
  await expect(load().askForMessages(['TA'])).resolves.toBe(false)
  expect(reported()).toEqual([[{ template: 'TA', accepted: false }]])
})

test('with messages switched off nothing was answered and nothing is told', async () => {
  phone.panel = 'off'
  await expect(load().askForMessages(['TA'])).resolves.toBe(false)
  expect(phone.calls).toEqual([])
})

test('an answer that could not be told is told the next time, under the same key', async () => {
  phone.answer = () => { throw { errMsg: 'timeout' } }
  await expect(load().askForMessages(['TA'])).resolves.toBe(true)
  phone.answer = () => ({ ok: true, data: { left: {} } })
  await load().reportConsent()
  await load().reportConsent()
  const keys = phone.calls.map(({ data }) => data.key)
  expect([keys.length, new Set(keys).size]).toEqual([2, 1])
})
