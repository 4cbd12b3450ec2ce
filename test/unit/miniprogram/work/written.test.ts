import { fakePhone, freshly, type FakePhone } from '../phone'

let phone: FakePhone
const load = () => freshly(() => require('../../../../miniprogram/packages/work/written') as typeof import('../../../../miniprogram/packages/work/written'))
beforeEach(() => { phone = fakePhone() })

test('what was typed outlives the program, and is sent under one key until it was taken', async () => {
  const first = load()
  const key = await first.writtenKey('reply', 'm1')
  await first.keepWritten('reply', 'm1', { text: '三' })
  const again = load()
  expect([again.writtenFields('reply', 'm1'), await again.writtenKey('reply', 'm1')]).toEqual([{ text: '三' }, key])
  again.forgetWritten('reply', 'm1')
  expect([again.writtenFields('reply', 'm1'), await again.writtenKey('reply', 'm1') === key]).toEqual([{}, false])
})

test('another act and another matter have their own', async () => {
  const { keepWritten, writtenFields, writtenKey } = load()
  await keepWritten('reply', 'm1', { text: '一' })
  expect([writtenFields('note', 'm1'), writtenFields('reply', 'm2')]).toEqual([{}, {}])
  expect(await writtenKey('note', 'm1')).not.toBe(await writtenKey('reply', 'm1'))
})

test('what nobody sent in a month goes', async () => {
  const { keepWritten, sweepWritten } = load()
  await keepWritten('reply', 'm1', { text: '一' })
  sweepWritten(Date.now())
  expect([...phone.stored.keys()]).toEqual(['written/reply/m1'])
  sweepWritten(Date.now() + 31 * 86_400_000)
  expect([...phone.stored.keys()]).toEqual([])
})
