import { filing, newKey, world } from '../../support/world'

const DAY = 86_400_000
let town: ReturnType<typeof world>
beforeEach(() => { town = world() })

const at = (text: string) => Date.parse(`${text}+08:00`)
const later = (days: number) => { town.clock.now += days * DAY }

/** A claim that stands accepted at the land station, as everybody before its handler would have brought it there. */
async function accepted (overrides: Parameters<typeof filing>[0] = {}) {
  const { matterId } = await town.as('guifang', 'petition', 'submit', filing(overrides))
  await registered(matterId)
  await town.as('@he-min', 'casework', 'route', { key: newKey(), matterId, to: { queue: 'department', unitId: 'land' }, reason: '水渠归自然资源所管' })
  later(1)
  await town.as('@luo-zhiyuan', 'casework', 'receive', { key: newKey(), matterId })
  await town.as('@luo-zhiyuan', 'casework', 'accept', { key: newKey(), matterId })
  return matterId
}
const registered = (matterId: string, kind: 'claim' | 'advice' | 'accusation' = 'claim') =>
  town.as('@he-min', 'casework', 'register', { key: newKey(), matterId, kind, subject: '水渠堵了', requests: ['清水渠'], contacted: true })

const decision = (id = '1') => ({
  form: 'decision' as const, request: '清水渠', facts: '老桥下面堵了约 30 米', decision: '支持：4 月 20 日前清完', basis: '土地管理法第四十二条', remedy: '不同意可在 30 天内申请复查',
  results: [{ id, result: 'support' as const }]
})

test('a claim goes from filing to closing, and the person sees each step', async () => {
  const matterId = await accepted({ service: 'here' })
  later(20)
  const drafted = await town.as('@luo-zhiyuan', 'casework', 'reply', { key: newKey(), matterId, answer: decision() })
  expect(drafted.waitsForHead).toBe(true)
  const [row] = (await town.as('@deng-guoping', 'casework', 'signList', {})).rows
  const { draft } = await town.as('@deng-guoping', 'casework', 'get', { matterId: row!.matterId })
  const signed = await town.as('@deng-guoping', 'casework', 'sign', { key: newKey(), matterId, paperId: draft!.paperId })
  expect(signed.state).toBe('replied')

  const { reply, review } = await town.as('guifang', 'petition', 'openReply', { key: newKey(), matterId })
  expect(reply.number).toBe('木信处〔2026〕1号')
  expect(reply.parts.map(part => part.title)).toEqual(['您的请求', '查明的情况', '处理意见', '依据', '不同意怎么办'])
  expect(review!.why.join('')).toContain('满 30 天')

  await town.as('guifang', 'petition', 'rate', { key: newKey(), matterId, solved: 'yes', handling: 'good' })
  const closed = await town.as('@luo-zhiyuan', 'casework', 'close', { key: newKey(), matterId, result: 'done', text: '清完了', promiseOn: '2026-04-20', visitOn: '2026-04-10' })
  expect(closed).toMatchObject({ closed: true, state: 'closed' })

  const mine = await town.as('guifang', 'petition', 'get', { matterId })
  expect(mine).toMatchObject({ chip: '办到了', result: 'done', state: 'closed' })
  expect(mine.timeline.map(entry => entry.text).reverse().slice(0, 4)).toEqual([
    '收到了', '和您联系过了', '登记了，正在确定承办单位', '转给镇自然资源所，等对方签收'
  ])
})

test('the clocks of the law: fifteen days to register and to tell, sixty from acceptance, thirty to ask for a review', async () => {
  town.clock.now = at('2026-03-02T18:05:00')
  const { matterId, clocks } = await town.as('guifang', 'petition', 'submit', filing({ service: 'here' }))
  const ends = Object.fromEntries(clocks.map(clock => [clock.code, clock.dueAt]))
  expect(ends.C1).toBe(at('2026-03-18T00:00:00'))
  expect(ends.C2).toBe(at('2026-03-18T00:00:00'))
  expect(ends.C13).toBe(at('2026-03-05T00:00:00'))

  await registered(matterId)
  await town.as('@he-min', 'casework', 'route', { key: newKey(), matterId, to: { queue: 'department', unitId: 'land' }, reason: '归他们' })
  town.clock.now = at('2026-03-04T09:00:00')
  await town.as('@luo-zhiyuan', 'casework', 'receive', { key: newKey(), matterId })
  const running = (await town.as('guifang', 'petition', 'get', { matterId })).clocks.filter(clock => clock.endedAt === undefined)
  expect(running.map(clock => [clock.code, clock.dueAt])).toEqual([['C3', at('2026-03-12T00:00:00')], ['C2', at('2026-03-20T00:00:00')]])

  town.clock.now = at('2026-03-05T09:00:00')
  const { clock } = await town.as('@luo-zhiyuan', 'casework', 'accept', { key: newKey(), matterId })
  expect(clock).toMatchObject({ code: 'C4', dueAt: at('2026-05-05T00:00:00'), article: '信访工作条例第三十四条' })
  expect(clock.why.join('')).toContain('放假不往后推')
})

test('an accusation leaves the common store at once; the filer reads 已移送 and nothing of it is left there', async () => {
  const { matterId } = await town.as('guifang', 'petition', 'submit', filing({ text: '村支书收了工程队的钱' }))
  await town.as('@he-min', 'casework', 'register', {
    key: newKey(), matterId, kind: 'accusation', subject: '反映村干部', requests: ['查清楚'], respondents: [{ words: '村支书', personId: 'liu-shoutian' }]
  })
  await town.as('@he-min', 'casework', 'route', { key: newKey(), matterId, to: { queue: 'discipline' }, reason: '检举控告' })

  expect(JSON.stringify([...town.matters.all.values()])).not.toMatch(/工程队|liu-shoutian|村干部/)
  expect(await town.as('guifang', 'petition', 'get', { matterId })).toMatchObject({ chip: '已移送', filed: { text: '' } })
  expect(await town.raw('@he-min', 'casework', 'get', { matterId })).toMatchObject({ ok: false, code: 'NOT_FOUND' })

  const [row] = (await town.as('@qin-lan', 'casework', 'disciplineList', { filter: 'new' })).rows
  await town.as('@qin-lan', 'casework', 'takeOver', { key: newKey(), matterId: row!.matterId })
  expect(await town.as('@qin-lan', 'casework', 'answer', { key: newKey(), matterId, text: '已经核查' })).toMatchObject({ state: 'closed' })
})

test('an accusation cannot be sent anywhere but to discipline, and nothing else can be sent there', async () => {
  const { matterId } = await town.as('guifang', 'petition', 'submit', filing())
  await registered(matterId, 'accusation')
  const toLand = { key: newKey(), matterId, to: { queue: 'department' as const, unitId: 'land' }, reason: '归他们' }
  await expect(town.as('@he-min', 'casework', 'route', toLand)).rejects.toMatchObject({ code: 'NOT_ELIGIBLE' })

  const other = await town.as('guifang', 'petition', 'submit', filing())
  await registered(other.matterId)
  await expect(town.as('@he-min', 'casework', 'route', { key: newKey(), matterId: other.matterId, to: { queue: 'discipline' }, reason: '?' })).rejects.toMatchObject({ code: 'NOT_ELIGIBLE' })
})

test('advice is answered by a letter that goes out at once, with a number of its own series', async () => {
  const { matterId } = await town.as('guifang', 'petition', 'submit', filing({ topic: 'advice', text: '建议在桥头装个路灯' }))
  await registered(matterId, 'advice')
  await town.as('@he-min', 'casework', 'route', { key: newKey(), matterId, to: { queue: 'department', unitId: 'construction' }, reason: '归他们' })
  await town.as('@tang-xin', 'casework', 'receive', { key: newKey(), matterId })
  await town.as('@tang-xin', 'casework', 'accept', { key: newKey(), matterId })
  const reply = await town.as('@tang-xin', 'casework', 'reply', { key: newKey(), matterId, answer: { form: 'letter', paragraphs: '采纳，5 月装好。', adopted: 'yes' } })
  expect(reply).toMatchObject({ state: 'replied', waitsForHead: false })
  expect((await town.as('guifang', 'petition', 'openReply', { key: newKey(), matterId })).reply.number).toBe('木信复〔2026〕1号')
})

test('a blank that was left in a template never reaches a person', async () => {
  const matterId = await accepted()
  const answer = { ...decision(), facts: '到【地点】看了，【情况】' }
  await expect(town.as('@luo-zhiyuan', 'casework', 'reply', { key: newKey(), matterId, answer })).rejects.toMatchObject({ code: 'SEND_BLOCKED', detail: { left: 2 } })
})

test('a request without a result blocks the decision', async () => {
  const matterId = await accepted()
  await expect(town.as('@luo-zhiyuan', 'casework', 'reply', { key: newKey(), matterId, answer: decision('2') })).rejects.toMatchObject({ code: 'VALIDATION' })
})

test('the head sends a draft back with a reason that the filer never reads', async () => {
  const matterId = await accepted()
  await town.as('@luo-zhiyuan', 'casework', 'reply', { key: newKey(), matterId, answer: decision() })
  const { draft } = await town.as('@deng-guoping', 'casework', 'get', { matterId })
  await town.as('@deng-guoping', 'casework', 'sign', { key: newKey(), matterId, paperId: draft!.paperId, back: '先量清楚再写' })
  expect(JSON.stringify(await town.as('guifang', 'petition', 'get', { matterId }))).not.toContain('先量清楚')
  expect((await town.as('@luo-zhiyuan', 'casework', 'get', { matterId })).timeline.some(entry => entry.inside?.includes('先量清楚'))).toBe(true)
  expect((await town.as('@luo-zhiyuan', 'casework', 'get', { matterId })).may).toContain('reply')
})

test('two officials act at once: one wins, the other is told plainly, history has one entry', async () => {
  const matterId = await accepted()
  const before = town.matters.all.get(matterId)!.history.length
  const tries = await Promise.all(['@luo-zhiyuan', '@bai-xiaoxue'].map(person => town.raw(person, 'casework', 'note', { key: newKey(), matterId, text: '到现场看了' })))
  expect(tries.filter(result => result.ok)).toHaveLength(1)
  expect(tries.find(result => !result.ok)).toMatchObject({ code: 'VERSION_CONFLICT' })
  expect(town.matters.all.get(matterId)!.history).toHaveLength(before + 1)
})

test('a third transfer goes to a leader instead of a third unit', async () => {
  const { matterId } = await town.as('guifang', 'petition', 'submit', filing())
  await registered(matterId)
  await town.as('@he-min', 'casework', 'route', { key: newKey(), matterId, to: { queue: 'department', unitId: 'land' }, reason: '归他们' })
  await town.as('@luo-zhiyuan', 'casework', 'receive', { key: newKey(), matterId })
  await town.as('@luo-zhiyuan', 'casework', 'transfer', { key: newKey(), matterId, unitId: 'construction', reason: '是路的事' })
  await town.as('@tang-xin', 'casework', 'receive', { key: newKey(), matterId })
  await town.as('@tang-xin', 'casework', 'transfer', { key: newKey(), matterId, unitId: 'land', reason: '是地的事' })
  await town.as('@luo-zhiyuan', 'casework', 'receive', { key: newKey(), matterId })
  await town.as('@luo-zhiyuan', 'casework', 'transfer', { key: newKey(), matterId, unitId: 'construction', reason: '还是路' })
  expect(town.matters.all.get(matterId)).toMatchObject({ deskId: 'town', state: 'awaitingReceipt' })
})

test('what was handed over without all its papers goes back, and is no objection', async () => {
  const { matterId } = await town.as('guifang', 'petition', 'submit', filing())
  await registered(matterId)
  await town.as('@he-min', 'casework', 'route', { key: newKey(), matterId, to: { queue: 'department', unitId: 'land' }, reason: '归他们' })
  await town.as('@luo-zhiyuan', 'casework', 'receive', { key: newKey(), matterId, missing: '缺位置图' })
  expect(town.matters.all.get(matterId)).toMatchObject({ state: 'registered', queue: 'intake', deskId: 'intake' })
})

test('sixty days pass without an answer: red once, the supervisor and the filer are told once, the date stays', async () => {
  const matterId = await accepted()
  const due = town.matters.all.get(matterId)!.clocks.find(clock => clock.code === 'C4')!.dueAt
  for (let day = 0; day < 70; day++) {
    later(1)
    await town.clocks()
  }
  const matter = town.matters.all.get(matterId)!
  expect(matter.history.filter(event => event.type === 'red' && event.of === 'C4')).toHaveLength(1)
  expect(Object.values(matter.outbox).filter(message => message.code === 'U5')).toHaveLength(1)
  expect(matter.clocks.find(clock => clock.code === 'C4')!.dueAt).toBe(due)
  expect((await town.as('guifang', 'petition', 'get', { matterId })).clocks.find(clock => clock.code === 'C4')!.overdue).toBe(true)
})

test('every look of an official is written down before anything is shown; when it cannot be, nothing is', async () => {
  const matterId = await accepted()
  await town.as('@luo-zhiyuan', 'casework', 'get', { matterId })
  expect(town.seen).toContainEqual(expect.objectContaining({ matterId, personId: 'luo-zhiyuan', action: 'see', unitId: 'land' }))
  town.deps.access.write = async () => { throw new Error('the log is down') }
  expect(await town.raw('@luo-zhiyuan', 'casework', 'get', { matterId })).toMatchObject({ ok: false, code: 'INTERNAL' })
})
