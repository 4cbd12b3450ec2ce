import { filing, newKey, world } from '../../support/world'

let town: ReturnType<typeof world>
beforeEach(() => { town = world() })

const command = (matterId: string) => ({ key: newKey(), matterId })
const joint = async () => (await town.as('guifang', 'petition', 'submit', filing({ forWhom: { who: 'together', households: 12 } }))).matterId

async function joined (matterId: string, person: string, name: string) {
  const { code } = await town.as('guifang', 'petition', 'joinCode', command(matterId))
  await town.as(person, 'petition', 'join', { key: newKey(), code, name, phone: '15400000009' })
  const { joint } = await town.as('guifang', 'petition', 'get', { matterId })
  const asking = joint!.representatives.find(other => !other.isIn)!
  return town.as('guifang', 'petition', 'letIn', { ...command(matterId), id: asking.id, yes: true })
}

test('a representative sees the progress, may supplement and urge, and decides nothing for the others alone', async () => {
  const matterId = await joint()
  await joined(matterId, 'fugen', '李福根')
  const seen = await town.as('fugen', 'petition', 'get', { matterId })
  expect(seen.may).toEqual(expect.arrayContaining(['supplement', 'urge']))
  expect(seen.may).not.toContain('rate')
  expect(seen.joint).toMatchObject({ isFirst: false, speaking: 2, representatives: [] })
  expect((await town.as('fugen', 'petition', 'listMine', {})).rows.map(row => row.matterId)).toEqual([matterId])
  await town.dispatch()
  expect(JSON.stringify(await town.as('guifang', 'petition', 'get', { matterId }))).not.toContain('李福根')
})

test('the code opens a summary and a wish, never the matter; who is not let in sees nothing', async () => {
  const matterId = await joint()
  const key = newKey()
  const { code } = await town.as('guifang', 'petition', 'joinCode', { key, matterId })
  expect(code).toMatch(/^\d{6}$/)
  expect((await town.as('guifang', 'petition', 'joinCode', { key, matterId })).code).toBe(code)
  expect(JSON.stringify(await town.as('fugen', 'petition', 'joinLook', { code }))).not.toMatch(/张/)
  await town.as('fugen', 'petition', 'join', { key: newKey(), code, name: '李福根' })
  expect(await town.raw('fugen', 'petition', 'get', { matterId })).toMatchObject({ code: 'NOT_FOUND' })
  expect((await town.as('fugen', 'petition', 'listMine', {})).rows).toEqual([])
  town.clock.now += 24 * 3_600_000
  await expect(town.as('xiulan', 'petition', 'joinLook', { code })).rejects.toMatchObject({ code: 'CODE_WRONG' })
})

test('guessing a join code is locked after the town’s tries', async () => {
  for (let n = 0; n < 5; n++) await town.raw('fugen', 'petition', 'joinLook', { code: `00000${n}` })
  await expect(town.as('fugen', 'petition', 'joinLook', { code: '123456' })).rejects.toMatchObject({ code: 'CODE_LOCKED' })
})

test('a sixth representative is refused', async () => {
  const matterId = await joint()
  for (const [person, name] of [['a', '甲'], ['b', '乙'], ['c', '丙'], ['d', '丁']] as const) await joined(matterId, person, name)
  const { code } = await town.as('guifang', 'petition', 'joinCode', command(matterId))
  await expect(town.as('e', 'petition', 'join', { key: newKey(), code, name: '戊' })).rejects.toMatchObject({ code: 'FULL' })
})

test('it is withdrawn when the last of them says so', async () => {
  const matterId = await joint()
  await joined(matterId, 'fugen', '李福根')
  expect(await town.as('fugen', 'petition', 'withdraw', command(matterId))).toMatchObject({ waitsFor: 1 })
  expect(town.matters.all.get(matterId)!.state).toBe('received')
  expect(await town.as('guifang', 'petition', 'withdraw', command(matterId))).toMatchObject({ waitsFor: 0 })
  expect(town.matters.all.get(matterId)!.state).toBe('withdrawn')
})

const assist = (overrides: object = {}) => ({
  key: newKey(), topic: 'service' as const, text: '低保停了两个月，不知道为什么', person: { name: '陈有福', phone: '15400000031', villageId: 'shanping' }, sms: true,
  consent: true as const, readBack: { heard: true as const, way: 'thumb' as const }, ...overrides
})

test('a worker takes it down at the person’s word: the person is the filer, the worker sees it until it is handed over', async () => {
  const { matterId } = await town.as('@tang-xiaoyan', 'petition', 'assist', assist())
  expect((await town.as('@tang-xiaoyan', 'casework', 'get', { matterId })).text).toContain('低保')
  expect((await town.as('@tang-xiaoyan', 'petition', 'listMine', {})).rows).toEqual([])
  await town.as('@he-min', 'casework', 'register', { ...command(matterId), kind: 'claim', subject: '低保停了', requests: ['查清'] })
  expect(await town.raw('@tang-xiaoyan', 'casework', 'get', { matterId })).toMatchObject({ code: 'NOT_FOUND' })
  await town.dispatch()
  expect(town.sent.some(({ to, text }) => to === '15400000031' && text.includes('新进展'))).toBe(true)
})

test('without the person’s consent, without reading it back, or by a villager, nothing is taken down', async () => {
  expect(await town.raw('@tang-xiaoyan', 'petition', 'assist', assist({ consent: false }))).toMatchObject({ code: 'VALIDATION' })
  expect(await town.raw('@tang-xiaoyan', 'petition', 'assist', assist({ readBack: { way: 'thumb' } }))).toMatchObject({ code: 'VALIDATION' })
  expect(await town.raw('guifang', 'petition', 'assist', assist())).toMatchObject({ code: 'NOT_FOUND' })
})

test('who wants no SMS gets none', async () => {
  await town.as('@tang-xiaoyan', 'petition', 'assist', assist({ sms: false }))
  await town.dispatch()
  expect(town.sent.filter(({ to }) => to === '15400000031')).toEqual([])
})

test('the person takes it over by the code on their own phone; nobody else can, and the answer tells nobody whether there is one', async () => {
  const { matterId, shortNo } = await town.as('@tang-xiaoyan', 'petition', 'assist', assist())
  const foreign = await town.as('guifang', 'petition', 'claimCode', { key: newKey(), shortNo, phone: '15400000001' })
  expect(town.sent).toEqual([])
  expect(await town.as('youfu', 'petition', 'claimCode', { key: newKey(), shortNo, phone: '15400000031' })).toEqual(foreign)
  const code = /\d{6}/.exec(town.sent.at(-1)!.text)![0]
  const request = { key: newKey(), shortNo, code }
  const claimed = await town.as('youfu', 'petition', 'claim', request)
  expect(await town.as('youfu', 'petition', 'claim', request)).toEqual(claimed)
  expect((await town.as('youfu', 'petition', 'listMine', {})).rows.map(row => row.matterId)).toEqual([matterId])
  expect(await town.raw('guifang', 'petition', 'claim', { key: newKey(), shortNo, code: code === '000000' ? '000001' : '000000' })).toMatchObject({ code: 'CODE_WRONG' })
  expect(await town.raw('guifang', 'petition', 'claim', { key: newKey(), shortNo: '10000000', code: '000000' })).toMatchObject({ code: 'CODE_WRONG' })
})
