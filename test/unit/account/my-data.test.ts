import { filing, newKey, world } from '../../support/world'

const HOUR = 3_600_000
const DAY = 24 * HOUR
let town: ReturnType<typeof world>
beforeEach(() => { town = world() })

const submitted = async (overrides: Parameters<typeof filing>[0] = {}) => {
  town.clock.now += 1_000
  return (await town.as('guifang', 'petition', 'submit', filing(overrides))).matterId
}
const log = (more: object = {}) => town.as('guifang', 'account', 'accessLog', more)
const smsTo = () => town.sent.map(({ to }) => to)

test('every look of an official is there by hour, office and reason, without a name', async () => {
  const matterId = await submitted()
  await town.as('@he-min', 'casework', 'get', { matterId })
  expect((await log()).rows).toEqual([{
    hour: Math.floor(town.clock.now / HOUR) * HOUR, unit: '镇信访办', role: '信访办收件员', action: '看了内容', reason: undefined, matterId, subject: '水渠堵了三个月'
  }])
  expect(JSON.stringify(await log())).not.toMatch(/he-min|何敏/)
})

test('looks at all that is mine stand in one list, newest first, twenty a page, each once; those of one matter alone on demand', async () => {
  const [first, second] = [await submitted(), await submitted()]
  for (let n = 0; n < 23; n++) await town.as('@he-min', 'casework', 'get', { matterId: n % 2 === 0 ? first : second })
  const page = await log()
  const rest = await log({ cursor: page.cursor })
  expect([page.rows.length, rest.rows.length, rest.cursor]).toEqual([20, 3, undefined])
  expect((await log({ matterId: second })).rows).toHaveLength(11)
})

test('nobody reads who looked at what is somebody else\'s', async () => {
  const matterId = await submitted()
  await town.as('@he-min', 'casework', 'get', { matterId })
  expect(await town.raw('youfu', 'account', 'accessLog', { matterId })).toMatchObject({ ok: false, code: 'NOT_FOUND' })
  expect((await town.as('youfu', 'account', 'accessLog', {})).rows).toEqual([])
})

test('the export holds what I told, what I filed and added, what happened, what was issued and who looked; nobody else\'s, and no inside note', async () => {
  await town.as('guifang', 'account', 'consent', { key: newKey(), purpose: 'recording', given: true, version: '1' })
  await town.as('youfu', 'petition', 'submit', filing({ text: '别人的事' }))
  const matterId = await submitted({ topic: 'advice', text: '建议在桥头装个路灯' })
  await town.as('guifang', 'petition', 'supplement', { key: newKey(), matterId, text: '桥上也要' })
  await town.as('@he-min', 'casework', 'get', { matterId })
  await town.as('@he-min', 'casework', 'note', { key: newKey(), matterId, text: '只给里面看', inside: true })
  await town.as('@he-min', 'casework', 'register', { key: newKey(), matterId, kind: 'advice', subject: '桥头装路灯', requests: ['装路灯'] })
  await town.as('@he-min', 'casework', 'route', { key: newKey(), matterId, to: { queue: 'department', unitId: 'construction' }, reason: '归他们' })
  await town.as('@tang-xin', 'casework', 'receive', { key: newKey(), matterId })
  await town.as('@tang-xin', 'casework', 'accept', { key: newKey(), matterId })
  await town.as('@tang-xin', 'casework', 'reply', { key: newKey(), matterId, answer: { form: 'letter', paragraphs: '采纳，5 月装好。', adopted: 'yes' } })

  const { parts } = await town.as('guifang', 'account', 'exportMine', {})
  const text = parts.map(part => `${part.title}\n${part.text}`).join('\n')
  for (const held of ['张桂芳', '15400000001', '同意 recording', '建议在桥头装个路灯', '桥上也要', '登记了，正在确定承办单位', '木信复〔2026〕1号', '采纳，5 月装好。', '镇信访办 信访办收件员 看了内容']) expect(text).toContain(held)
  for (const other of ['别人的事', '只给里面看', 'he-min']) expect(text).not.toContain(other)
})

test('the export comes some matters a page, each once, the account first', async () => {
  const filed = [await submitted(), await submitted(), await submitted(), await submitted()]
  const seen: Array<string | undefined> = []
  let cursor: string | undefined
  do {
    const page = await town.as('guifang', 'account', 'exportMine', { cursor })
    seen.push(...page.parts.map(part => part.matterId))
    cursor = page.cursor
  } while (cursor)
  expect(seen).toEqual([undefined, ...filed.reverse()])
})

test('erasing takes the profile and the inbox at once, puts the names of closed matters away and says what stays until when', async () => {
  const matterId = await submitted()
  const open = await submitted()
  await town.dispatch()
  await town.as('@he-min', 'casework', 'register', { key: newKey(), matterId, kind: 'claim', subject: '水渠堵了', requests: ['清水渠'] })
  await town.as('guifang', 'petition', 'withdraw', { key: newKey(), matterId })
  const { stays } = await town.as('guifang', 'account', 'erase', { key: newKey() })
  expect(stays).toEqual(expect.arrayContaining([
    expect.objectContaining({ what: '1 件正在办的事' }), expect.objectContaining({ what: '1 件办完的事，姓名封存', until: '2036-03-02' })
  ]))
  expect(await town.as('guifang', 'account', 'whoAmI', {})).toMatchObject({ known: false })
  expect((await town.as('guifang', 'account', 'messages', {})).rows).toEqual([])
  expect(town.deps.identities.all.get(matterId)).toMatchObject({ locked: true })
  expect(town.deps.identities.all.get(open)).not.toHaveProperty('locked')
  expect((await town.as('guifang', 'petition', 'listMine', {})).rows).toHaveLength(2)
})

test('without SMS nothing goes to the phone, and the message stands in 消息 all the same', async () => {
  await town.as('guifang', 'account', 'setReminders', { sms: false })
  await submitted()
  await town.dispatch()
  expect(smsTo()).toEqual([])
  expect((await town.as('guifang', 'account', 'messages', {})).rows).toHaveLength(1)
})

test('another number for SMS is where it goes from now on, until it is turned off', async () => {
  await submitted()
  await town.as('guifang', 'account', 'setReminders', { sms: true, phone: '15400000009' })
  expect(await town.as('guifang', 'account', 'reminders', {})).toMatchObject({ sms: true, phone: '15400000009', quiet: { from: '22:00', to: '07:00' } })
  await town.dispatch()
  expect(smsTo()).toEqual(['15400000009'])
})

test('the reminders say how often WeChat still lets us send each kind', async () => {
  await town.as('guifang', 'account', 'messageConsent', { key: newKey(), answers: [{ template: 'TA', accepted: true }, { template: 'TB', accepted: false }] })
  expect((await town.as('guifang', 'account', 'reminders', {})).left).toEqual({ TA: 1, TB: 0, TC: 0, TD: 0, TE: 0 })
  await submitted()
  await town.dispatch()
  expect((await town.as('guifang', 'account', 'reminders', {})).left.TA).toBe(0)
})

test('a file is kept for its term from the day it was closed, a leap day too', async () => {
  town.clock.now = Date.parse('2028-02-29T10:00:00+08:00')
  const matterId = await submitted()
  await town.as('guifang', 'petition', 'withdraw', { key: newKey(), matterId })
  town.clock.now += DAY
  const { stays } = await town.as('guifang', 'account', 'erase', { key: newKey() })
  expect(stays.map(line => line.until)).toContain('2038-02-28')
})
