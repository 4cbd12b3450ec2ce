import type { Office } from '../../../cloudfunctions/core/people/town'
import { filing, newKey, world } from '../../support/world'

let town: ReturnType<typeof world>
beforeEach(() => { town = world() })

const office = (office: Partial<Office> & Pick<Office, 'id' | 'personId' | 'role'>): void => {
  town.state.town = { ...town.state.town, offices: [...town.state.town.offices, { title: '', from: '2024-03-01', ...office }] }
}
const register = (by: string, matterId: string, more: object = {}) =>
  town.as(by, 'casework', 'register', { key: newKey(), matterId, kind: 'claim', subject: '水渠堵了', requests: ['清水渠'], ...more })
const route = (by: string, matterId: string, unitId = 'land') =>
  town.as(by, 'casework', 'route', { key: newKey(), matterId, to: { queue: 'department', unitId }, reason: '归他们' })

test('an official who files a matter of their own follows it as everybody does, and handles nothing of it', async () => {
  const { matterId } = await town.as('@he-min', 'petition', 'submit', filing())
  expect((await town.as('@he-min', 'petition', 'get', { matterId })).matterId).toBe(matterId)
  expect(await town.raw('@he-min', 'casework', 'get', { matterId })).toMatchObject({ ok: false, code: 'NOT_FOUND' })
  expect((await town.as('@he-min', 'casework', 'intakeList', {})).rows).toEqual([])
  expect((await town.as('@yao-qianqian', 'casework', 'intakeList', {})).rows).toHaveLength(1)
})

test('nobody is told of their own matter as if it were work', async () => {
  await town.as('@he-min', 'petition', 'submit', filing())
  await town.dispatch()
  expect([...town.deps.messages.all.values()].map(message => message.personKey)).not.toContain('he-min')
})

test('a dispute of the only grid worker goes to the petition office; a danger that the worker saw stays with the worker', async () => {
  const place = { villageId: 'liuwan', groupId: 'liuwan-2' }
  const dispute = await town.as('@liu-chunyan', 'petition', 'submit', filing({ topic: 'dispute', text: '邻居占了我的地', place }))
  expect(dispute.desk.unit).toBe('镇信访办')
  await register('@he-min', dispute.matterId)
  const hazard = await town.as('@liu-chunyan', 'petition', 'submit', filing({ topic: 'hazard', text: '电线杆歪了', place }))
  expect((await town.as('@liu-chunyan', 'casework', 'worklist', {})).rows.map(row => row.matterId)).toEqual([hazard.matterId])
})

test('who has left a unit is nobody there: a matter about all the others cannot be given to it', async () => {
  const { matterId } = await town.as('guifang', 'petition', 'submit', filing())
  office({ id: 'land-former', personId: 'wei-zhengqing', role: 'handler', unitId: 'land', to: '2025-12-31' })
  const all = ['luo-zhiyuan', 'bai-xiaoxue', 'deng-guoping'].map(personId => ({ words: '自然资源所的人', personId }))
  await register('@he-min', matterId, { respondents: all })
  await expect(route('@he-min', matterId)).rejects.toMatchObject({ code: 'NOT_ELIGIBLE' })
})

test('a discipline officer with an office elsewhere works in both, and what is sealed opens to no other office', async () => {
  office({ id: 'land-handler-3', personId: 'qin-lan', role: 'handler', unitId: 'land' })
  const { matterId } = await town.as('guifang', 'petition', 'submit', filing())
  await register('@he-min', matterId)
  await route('@he-min', matterId)
  await town.as('@qin-lan', 'casework', 'receive', { key: newKey(), matterId })
  await town.as('@qin-lan', 'casework', 'accept', { key: newKey(), matterId })
  expect(await town.as('@qin-lan', 'casework', 'get', { matterId })).toMatchObject({ state: 'accepted' })

  const accusation = await town.as('youfu', 'petition', 'submit', filing({ text: '村支书收了工程队的钱' }))
  await register('@he-min', accusation.matterId, { kind: 'accusation', respondents: [{ words: '村支书', personId: 'liu-shoutian' }] })
  await town.as('@he-min', 'casework', 'route', { key: newKey(), matterId: accusation.matterId, to: { queue: 'discipline' }, reason: '检举控告' })
  await town.as('@qin-lan', 'casework', 'takeOver', { key: newKey(), matterId: accusation.matterId })
  expect(await town.as('@qin-lan', 'casework', 'get', { matterId: accusation.matterId })).toMatchObject({ text: '村支书收了工程队的钱' })
  expect(town.seen.at(-1)).toMatchObject({ role: 'discipline', unitId: 'discipline' })
})

test('the head of the discipline unit reads an accusation as discipline officer and can do nothing with it as head', async () => {
  await town.as('guifang', 'petition', 'submitSecret', { key: newKey(), about: '某村的干部', text: '把修路的钱拿走了' })
  const [row] = (await town.as('@he-wenqing', 'casework', 'disciplineList', {})).rows
  const { may } = await town.as('@he-wenqing', 'casework', 'get', { matterId: row!.matterId })
  expect(town.seen.at(-1)).toMatchObject({ role: 'discipline' })
  expect(may).not.toContain('transfer')
  expect(await town.raw('@he-wenqing', 'casework', 'transfer', { key: newKey(), matterId: row!.matterId, unitId: 'land', reason: '?' })).toMatchObject({ code: 'NOT_FOUND' })
})

test('who heads two units signs for both', async () => {
  office({ id: 'land-head-2', personId: 'he-wenqing', role: 'head', unitId: 'land' })
  const { matterId } = await town.as('guifang', 'petition', 'submit', filing())
  await register('@he-min', matterId)
  await route('@he-min', matterId)
  await town.as('@luo-zhiyuan', 'casework', 'receive', { key: newKey(), matterId })
  await town.as('@luo-zhiyuan', 'casework', 'accept', { key: newKey(), matterId })
  const answer = { form: 'decision' as const, request: '一', facts: '二', decision: '三', basis: '四', remedy: '五', results: [{ id: '1', result: 'support' as const }] }
  await town.as('@luo-zhiyuan', 'casework', 'reply', { key: newKey(), matterId, answer })
  const [row] = (await town.as('@he-wenqing', 'casework', 'signList', {})).rows
  const { draft } = await town.as('@he-wenqing', 'casework', 'get', { matterId: row!.matterId })
  expect(await town.as('@he-wenqing', 'casework', 'sign', { key: newKey(), matterId, paperId: draft!.paperId })).toMatchObject({ state: 'replied' })
})

test('what is left of an accusation outside the seal opens to no official, whatever their office', async () => {
  const { matterId } = await town.as('guifang', 'petition', 'submit', filing({ text: '村支书收了工程队的钱' }))
  await register('@he-min', matterId, { kind: 'accusation', respondents: [{ words: '村支书', personId: 'liu-shoutian' }] })
  await town.as('@he-min', 'casework', 'route', { key: newKey(), matterId, to: { queue: 'discipline' }, reason: '检举控告' })
  for (const person of ['@he-min', '@pan-wenjing', '@luo-zhiyuan', '@zhou-zheng', '@ding-he', '@liu-shoutian']) {
    expect(await town.raw(person, 'casework', 'get', { matterId })).toMatchObject({ ok: false, code: 'NOT_FOUND' })
  }
  expect(town.seen).toEqual([])
})
