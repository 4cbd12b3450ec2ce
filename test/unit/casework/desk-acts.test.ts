import { filing, newKey, world } from '../../support/world'

const MINUTE = 60_000
let town: ReturnType<typeof world>
beforeEach(() => { town = world() })

const command = (matterId: string) => ({ key: newKey(), matterId })
const register = (matterId: string, kind: 'claim' | 'advice' = 'claim', more: object = {}) =>
  town.as('@he-min', 'casework', 'register', { ...command(matterId), kind, subject: '水渠堵了', requests: ['清水渠'], ...more })

async function atLand (overrides: Parameters<typeof filing>[0] = {}, kind: 'claim' | 'advice' = 'claim') {
  const { matterId } = await town.as('guifang', 'petition', 'submit', filing({ place: { villageId: 'liuwan', groupId: 'liuwan-2' }, ...overrides }))
  await register(matterId, kind)
  await town.as('@he-min', 'casework', 'route', { ...command(matterId), to: { queue: 'department', unitId: 'land' }, reason: '归他们' })
  await town.as('@luo-zhiyuan', 'casework', 'receive', command(matterId))
  return matterId
}
async function accepted (overrides: Parameters<typeof filing>[0] = {}, kind: 'claim' | 'advice' = 'claim') {
  const matterId = await atLand(overrides, kind)
  await town.as('@luo-zhiyuan', 'casework', 'accept', command(matterId))
  return matterId
}

test('where it can be sent leaves out whom the person keeps away, the unit that has it, and says when a leader names the unit', async () => {
  const matterId = await atLand({ avoid: { units: ['construction'] } })
  const { units, grids, committees, toLeader } = await town.as('@luo-zhiyuan', 'casework', 'destinations', { matterId })
  const ids = units.map(unit => unit.id)
  expect(ids).toContain('water')
  expect(ids).not.toContain('land')
  expect(ids).not.toContain('construction')
  expect(ids).not.toContain('discipline')
  expect([grids[0]!.name, committees[0]!.name, toLeader]).toEqual(['柳湾村 第一网格', '柳湾村调委会', false])
})

test('who can take it leaves out whom it is about; the village’s own mediators come first', async () => {
  const { matterId } = await town.as('guifang', 'petition', 'submit', filing({ place: { villageId: 'liuwan' } }))
  await register(matterId, 'claim', { respondents: [{ words: '小白', personId: 'bai-xiaoxue' }] })
  await town.as('@he-min', 'casework', 'route', { ...command(matterId), to: { queue: 'department', unitId: 'land' }, reason: '归他们' })
  await town.as('@luo-zhiyuan', 'casework', 'receive', command(matterId))
  const handlers = (await town.as('@luo-zhiyuan', 'casework', 'people', { matterId })).people.map(person => person.personId)
  expect(handlers).toEqual(expect.arrayContaining(['luo-zhiyuan', 'deng-guoping']))
  expect(handlers).not.toContain('bai-xiaoxue')
  const mediators = (await town.as('@luo-zhiyuan', 'casework', 'people', { matterId, purpose: 'mediator' })).people
  expect(mediators[0]!.unit).toBe('柳湾村调委会')
  await expect(town.as('@luo-zhiyuan', 'casework', 'assign', { ...command(matterId), personId: 'bai-xiaoxue' })).rejects.toMatchObject({ code: 'NOT_ELIGIBLE' })
})

test('a template comes with what the system knows, and its blanks are left', async () => {
  const matterId = await accepted({}, 'advice')
  const { templates } = await town.as('@luo-zhiyuan', 'casework', 'templates', { matterId })
  const adopted = templates.find(template => template.id === 'advice-adopted')!
  expect(adopted.parts[0]!.text).toBe('清水渠')
  expect(adopted.parts[3]!.text).toContain('镇自然资源所负责')
  expect(adopted.parts[1]!.text).toContain('【哪天】')
  expect(templates.some(template => template.kind === 'claim')).toBe(false)
})

test('more is asked of the filer with a date, no clock of the law stops, and the supplement answers it', async () => {
  const matterId = await accepted()
  const { until } = await town.as('@luo-zhiyuan', 'casework', 'ask', { ...command(matterId), text: '位置图', until: '2026-03-12' })
  const mine = await town.as('guifang', 'petition', 'get', { matterId })
  expect(mine.asked).toEqual({ text: '位置图', until })
  expect(mine.clocks.find(clock => clock.code === 'C4')!.endedAt).toBeUndefined()
  await town.dispatch()
  expect([...town.deps.messages.all.values()].filter(message => message.code === 'F14')).toHaveLength(1)
  await town.as('guifang', 'petition', 'supplement', { ...command(matterId), text: '没有这个材料' })
  expect((await town.as('guifang', 'petition', 'get', { matterId })).asked).toBeUndefined()
  await expect(town.as('@luo-zhiyuan', 'casework', 'ask', { ...command(matterId), text: '图', until: '2026-03-01' })).rejects.toMatchObject({ code: 'VALIDATION' })
})

test('an answer is taken back within sixty seconds and nobody was told; one second later it stands', async () => {
  const answer = { form: 'letter' as const, paragraphs: '采纳。', adopted: 'yes' as const }
  const [first, second] = [await accepted({}, 'advice'), await accepted({ text: '建议装路灯' }, 'advice')]
  await town.as('@luo-zhiyuan', 'casework', 'reply', { ...command(first), answer })
  town.clock.now += MINUTE
  const { recallUntil, may } = await town.as('@luo-zhiyuan', 'casework', 'get', { matterId: first })
  expect([recallUntil, may.includes('recall')]).toEqual([town.clock.now, true])
  expect(await town.as('@luo-zhiyuan', 'casework', 'recall', command(first))).toMatchObject({ state: 'handling' })
  expect(await town.as('guifang', 'petition', 'get', { matterId: first })).toMatchObject({ state: 'handling', reply: undefined })
  town.clock.now += MINUTE
  await town.dispatch()
  expect([...town.deps.messages.all.values()].filter(message => message.matterId === first && message.code === 'F13')).toEqual([])
  expect((await town.as('guifang', 'petition', 'get', { matterId: first })).clocks.find(clock => clock.code === 'N4')!.endedAt).toBeUndefined()

  await town.as('@luo-zhiyuan', 'casework', 'reply', { ...command(second), answer })
  town.clock.now += MINUTE + 1
  await expect(town.as('@luo-zhiyuan', 'casework', 'recall', command(second))).rejects.toMatchObject({ code: 'TOO_LATE' })
})

test('who steps back does not see it any more, in no list, and a repeat of the tap gets its answer', async () => {
  const matterId = await accepted()
  const request = { ...command(matterId), ground: 'relative' as const }
  const first = await town.as('@luo-zhiyuan', 'casework', 'recuse', request)
  expect(first).toMatchObject({ wentUp: false })
  expect(await town.as('@luo-zhiyuan', 'casework', 'recuse', request)).toEqual(first)
  expect(await town.raw('@luo-zhiyuan', 'casework', 'get', { matterId })).toMatchObject({ code: 'NOT_FOUND' })
  expect((await town.as('@luo-zhiyuan', 'casework', 'worklist', {})).rows).toEqual([])
  expect((await town.as('@bai-xiaoxue', 'casework', 'worklist', {})).rows).toHaveLength(1)
  expect(JSON.stringify(await town.as('guifang', 'petition', 'get', { matterId }))).not.toMatch(/亲属|罗志远/)
})

test('the last one to step back sends it to the level above', async () => {
  const matterId = await accepted()
  for (const person of ['@luo-zhiyuan', '@bai-xiaoxue']) await town.as(person, 'casework', 'recuse', { ...command(matterId), ground: 'interest' })
  expect(await town.as('@deng-guoping', 'casework', 'recuse', { ...command(matterId), ground: 'interest' })).toMatchObject({ wentUp: true })
  expect(town.matters.all.get(matterId)).toMatchObject({ queue: 'department', deskId: 'town' })
})

test('the filer asks for another handler: the head decides, the handler reads nothing of it', async () => {
  const matterId = await accepted()
  const { answerDue } = await town.as('guifang', 'petition', 'askRecusal', { ...command(matterId), ground: 'relative', words: '他是对方的表哥' })
  expect(answerDue.code).toBe('recusal-answer')
  expect(JSON.stringify(await town.as('@luo-zhiyuan', 'casework', 'get', { matterId }))).not.toMatch(/换人|表哥|recusal/)
  expect((await town.as('@deng-guoping', 'casework', 'get', { matterId })).recusalAsked).toMatchObject({ ground: '亲属，他是对方的表哥' })
  await town.as('@deng-guoping', 'casework', 'decideRecusal', { ...command(matterId), granted: true, personId: 'bai-xiaoxue', words: '换白晓雪办' })
  expect(await town.raw('@luo-zhiyuan', 'casework', 'get', { matterId })).toMatchObject({ code: 'NOT_FOUND' })
  expect(town.matters.all.get(matterId)).toMatchObject({ handlerId: 'bai-xiaoxue' })
  expect(town.matters.all.get(matterId)!.clocks.find(clock => clock.code === 'recusal-answer')!.endedAt).toBeDefined()
})

test('a refusal names where to go and waits for the head; signed, it is a paper that the person opens', async () => {
  const matterId = await atLand()
  const asked = await town.as('@luo-zhiyuan', 'casework', 'refuse', { ...command(matterId), reason: '归县里', article: '信访工作条例第三十一条', organ: '县水利局', organContact: '县城，0000-0000000' })
  expect(asked).toMatchObject({ state: 'transferred', waitsForHead: true })
  const { draft } = await town.as('@deng-guoping', 'casework', 'get', { matterId })
  expect(await town.as('@deng-guoping', 'casework', 'sign', { ...command(matterId), paperId: draft!.paperId })).toMatchObject({ state: 'notAccepted' })
  const { reply } = await town.as('guifang', 'petition', 'openReply', command(matterId))
  expect([reply.code, reply.number]).toEqual(['X05', '木信不受〔2026〕1号'])
  expect(reply.parts.at(-1)!.text).toContain('县水利局')
  expect((await town.as('guifang', 'petition', 'get', { matterId })).clocks.every(clock => clock.endedAt !== undefined)).toBe(true)
})

test('a lawful way comes from the town’s directory with its limit; an unknown one is refused', async () => {
  const matterId = await accepted()
  await expect(town.as('@luo-zhiyuan', 'casework', 'redirect', { ...command(matterId), pathId: 'nowhere' })).rejects.toMatchObject({ code: 'VALIDATION' })
  await town.as('@luo-zhiyuan', 'casework', 'redirect', { ...command(matterId), pathId: 'civil-suit' })
  const { draft } = await town.as('@deng-guoping', 'casework', 'get', { matterId })
  expect(draft!.parts.map(part => part.title)).toEqual(['您的请求', '该走的路', '受理机关', '时限', '怎么办', '需带材料', '依据'])
  expect(await town.as('@deng-guoping', 'casework', 'sign', { ...command(matterId), paperId: draft!.paperId })).toMatchObject({ state: 'redirected' })
})

test('the same matter in hand is linked, told where it stands; not to one that is late', async () => {
  const first = await accepted()
  const shortNo = town.matters.all.get(first)!.shortNo
  const { matterId } = await town.as('youfu', 'petition', 'submit', filing())
  await register(matterId)
  expect(await town.as('@he-min', 'casework', 'link', { ...command(matterId), to: shortNo, sameness: '同一条渠' })).toMatchObject({ state: 'linked' })
  const [entry] = (await town.as('youfu', 'petition', 'get', { matterId })).timeline
  expect(entry!.text).toMatch(/镇自然资源所正在办同一件事.*第十九条/)

  town.clock.now += 70 * 24 * 60 * MINUTE
  const late = await town.as('yang', 'petition', 'submit', filing())
  await register(late.matterId)
  await expect(town.as('@he-min', 'casework', 'link', { ...command(late.matterId), to: shortNo, sameness: '同一条渠' })).rejects.toMatchObject({ code: 'VALIDATION' })
})

test('an identity is shown for a reason that the person reads; without a log it is not; once put away it is not', async () => {
  const matterId = await accepted()
  const shown = await town.as('@luo-zhiyuan', 'casework', 'reveal', { matterId, reason: '约看现场' })
  expect(shown).toMatchObject({ name: '张桂芳', phone: '15400000001', until: town.clock.now + 2 * MINUTE })
  expect((await town.as('guifang', 'account', 'accessLog', { matterId })).rows[0]).toMatchObject({ unit: '镇自然资源所', reason: '约看现场' })
  expect(await town.raw('@tang-xin', 'casework', 'reveal', { matterId, reason: '看看' })).toMatchObject({ code: 'NOT_FOUND' })
  await town.deps.identities.lock([matterId])
  expect(await town.raw('@luo-zhiyuan', 'casework', 'reveal', { matterId, reason: '约看现场' })).toMatchObject({ code: 'NOT_FOUND' })
})

test('at the counter the code on the person’s phone opens their matters, each look in their log; a wrong one opens nothing and locks', async () => {
  const matterId = await accepted()
  await town.as('@he-min', 'casework', 'presentCode', { key: newKey(), phone: '15400000001' })
  const code = /\d{6}/.exec(town.sent.at(-1)!.text)![0]
  const wrong = code === '000000' ? '000001' : '000000'
  await expect(town.as('@he-min', 'casework', 'present', { phone: '15400000001', code: wrong })).rejects.toMatchObject({ code: 'CODE_WRONG' })
  const { rows } = await town.as('@he-min', 'casework', 'present', { phone: '15400000001', code })
  expect(rows.map(row => row.matterId)).toEqual([matterId])
  expect((await town.as('guifang', 'account', 'accessLog', { matterId })).rows[0]).toMatchObject({ action: '您在场时打开' })
  for (let n = 0; n < 4; n++) await town.raw('@he-min', 'casework', 'present', { phone: '15400000001', code: wrong })
  await expect(town.as('@he-min', 'casework', 'present', { phone: '15400000001', code })).rejects.toMatchObject({ code: 'CODE_LOCKED' })
})

test('the code lasts ten minutes and no longer than twelve', async () => {
  await accepted()
  await town.as('@he-min', 'casework', 'presentCode', { key: newKey(), phone: '15400000001' })
  const code = /\d{6}/.exec(town.sent.at(-1)!.text)![0]
  town.clock.now += 10 * MINUTE
  expect((await town.as('@he-min', 'casework', 'present', { phone: '15400000001', code })).rows).toHaveLength(1)
  town.clock.now += 2 * MINUTE
  await expect(town.as('@he-min', 'casework', 'present', { phone: '15400000001', code })).rejects.toMatchObject({ code: 'CODE_WRONG' })
})
