import { filing, newKey, world } from '../../support/world'

const DAY = 86_400_000
let town: ReturnType<typeof world>
beforeEach(() => { town = world() })

test('a repeated tap is one matter and one receipt', async () => {
  const request = filing()
  const [first, second] = await Promise.all([town.as('guifang', 'petition', 'submit', request), town.as('guifang', 'petition', 'submit', request)])
  expect(second).toEqual(first)
  expect(town.matters.all.size).toBe(1)
})

test('the answer to the filing is lost: the repeat gets the receipt of what was kept', async () => {
  const request = filing()
  town.matters.loseNextAnswer = true
  await expect(town.as('guifang', 'petition', 'submit', request)).rejects.toMatchObject({ code: 'INTERNAL' })
  const again = await town.as('guifang', 'petition', 'submit', request)
  expect([...town.matters.all.values()].map(matter => matter.shortNo)).toEqual([again.shortNo])
})

test('the same key with other words is told, and the first filing stays', async () => {
  const request = filing()
  await town.as('guifang', 'petition', 'submit', request)
  await expect(town.as('guifang', 'petition', 'submit', { ...request, text: '别的事' })).rejects.toMatchObject({ code: 'KEY_REUSED' })
  expect([...town.matters.all.values()].map(matter => matter.text)).toEqual([request.text])
})

test('weeks later a phone sends the same again: the filing is told from another one still, a supplement is not there twice', async () => {
  const request = filing()
  const { matterId } = await town.as('guifang', 'petition', 'submit', request)
  const more = { key: newKey(), matterId, text: '昨天又涨水了' }
  const { at } = await town.as('guifang', 'petition', 'supplement', more)
  town.clock.now += 21 * DAY
  await town.as('guifang', 'petition', 'supplement', { key: newKey(), matterId, text: '还是没人来' })

  expect((await town.as('guifang', 'petition', 'submit', request)).matterId).toBe(matterId)
  await expect(town.as('guifang', 'petition', 'submit', { ...request, text: '别的事' })).rejects.toMatchObject({ code: 'KEY_REUSED' })
  expect(await town.as('guifang', 'petition', 'supplement', more)).toEqual({ at })
  expect((await town.as('guifang', 'petition', 'get', { matterId })).supplements.map(({ text }) => text)).toEqual(['昨天又涨水了', '还是没人来'])
})

test('somebody else sending my key gets a matter of their own, not mine', async () => {
  const request = filing()
  const mine = await town.as('guifang', 'petition', 'submit', request)
  const theirs = await town.as('youfu', 'petition', 'submit', request)
  expect(theirs.matterId).not.toBe(mine.matterId)
})

test('somebody else\'s matter and an unknown number get the same answer', async () => {
  const { matterId } = await town.as('guifang', 'petition', 'submit', filing())
  const foreign = await town.raw('youfu', 'petition', 'get', { matterId })
  const unknown = await town.raw('youfu', 'petition', 'get', { matterId: '0'.repeat(32) })
  expect(foreign).toEqual(unknown)
  expect(foreign).toMatchObject({ ok: false, code: 'NOT_FOUND' })
})

test('the day\'s limit counts filings, not taps', async () => {
  const { filingsADay } = town.state.town.settings.caps
  const requests = Array.from({ length: filingsADay }, () => filing())
  for (const request of requests) for (let tap = 0; tap < 3; tap++) await town.as('guifang', 'petition', 'submit', request)
  await expect(town.as('guifang', 'petition', 'submit', filing())).rejects.toMatchObject({ code: 'RATE_LIMITED' })
  town.clock.now += 86_400_000
  await town.as('guifang', 'petition', 'submit', filing())
})

test('a recording alone is a filing; nothing at all is not', async () => {
  await expect(town.as('guifang', 'petition', 'submit', filing({ text: '' }))).rejects.toMatchObject({ code: 'VALIDATION', detail: { text: ['请说一段，或写几句：是什么事'] } })
})

test('a danger goes to the grid of its place at once, with the reason; anything unclear waits at the petition office', async () => {
  const hazard = await town.as('guifang', 'petition', 'submit', filing({ topic: 'hazard', text: '路边的电线杆歪了', place: { villageId: 'liuwan', groupId: 'liuwan-2' } }))
  expect(hazard.desk.post).toBe('网格员')
  const service = await town.as('guifang', 'petition', 'submit', filing())
  expect(service.desk.unit).toBe('镇信访办')
  expect((await town.as('guifang', 'petition', 'get', { matterId: service.matterId })).reasons.join('')).toContain('登记员')
})

test('a matter is urged once a clock; the answer is due in two working days', async () => {
  const { matterId } = await town.as('guifang', 'petition', 'submit', filing())
  const { answerDue } = await town.as('guifang', 'petition', 'urge', { key: newKey(), matterId })
  expect(answerDue.dueAt).toBe(Date.parse('2026-03-05T00:00:00+08:00'))
  const mine = await town.as('guifang', 'petition', 'get', { matterId })
  expect(mine.urgedAt).toBe(town.clock.now)
  await expect(town.as('guifang', 'petition', 'urge', { key: newKey(), matterId })).rejects.toMatchObject({ code: 'ALREADY_URGED', detail: { at: town.clock.now } })
})

test('a withdrawal is undone within a day, and the clocks run as if it had never been', async () => {
  const { matterId, clocks } = await town.as('guifang', 'petition', 'submit', filing())
  await town.as('guifang', 'petition', 'withdraw', { key: newKey(), matterId })
  expect((await town.as('guifang', 'petition', 'get', { matterId })).may).toEqual(['restore'])
  town.clock.now += 3_600_000
  await town.as('guifang', 'petition', 'restore', { key: newKey(), matterId })
  const again = await town.as('guifang', 'petition', 'get', { matterId })
  expect(again.state).toBe('received')
  expect(again.clocks.map(clock => [clock.code, clock.dueAt, clock.endedAt]).sort()).toEqual(clocks.map(clock => [clock.code, clock.dueAt, undefined]).sort())
})

test('a withdrawal cannot be undone after a day', async () => {
  const { matterId } = await town.as('guifang', 'petition', 'submit', filing())
  await town.as('guifang', 'petition', 'withdraw', { key: newKey(), matterId })
  town.clock.now += 86_400_001
  await expect(town.as('guifang', 'petition', 'restore', { key: newKey(), matterId })).rejects.toMatchObject({ code: 'TOO_LATE' })
})

test('a supplement shows on the desk as somebody waiting, until there is a word', async () => {
  const { matterId } = await town.as('guifang', 'petition', 'submit', filing())
  await town.as('guifang', 'petition', 'supplement', { key: newKey(), matterId, text: '昨天又涨水了' })
  expect((await town.as('@he-min', 'casework', 'intakeList', {})).rows[0]).toMatchObject({ waiting: '提交人在等回话' })
  await town.as('@he-min', 'casework', 'note', { key: newKey(), matterId, text: '收到，今天去看' })
  expect((await town.as('@he-min', 'casework', 'intakeList', {})).rows[0]?.waiting).not.toBe('提交人在等回话')
})

test('my own list is newest first, twenty a page, and every row comes once', async () => {
  town.state.town = { ...town.state.town, settings: { ...town.state.town.settings, caps: { ...town.state.town.settings.caps, filingsADay: 100 } } }
  const filed: string[] = []
  for (let n = 0; n < 45; n++) {
    town.clock.now += 1_000
    filed.unshift((await town.as('guifang', 'petition', 'submit', filing())).matterId)
  }
  const seen: string[] = []
  let cursor: string | undefined
  do {
    const page = await town.as('guifang', 'petition', 'listMine', { cursor })
    expect(page.rows.length).toBeLessThanOrEqual(20)
    seen.push(...page.rows.map(row => row.matterId))
    cursor = page.cursor
  } while (cursor)
  expect(seen).toEqual(filed)
})

test('two of one millisecond are both in my list, also where a page ends between them', async () => {
  town.state.town = { ...town.state.town, settings: { ...town.state.town.settings, caps: { ...town.state.town.settings.caps, filingsADay: 100 } } }
  for (let n = 0; n < 23; n++) await town.as('guifang', 'petition', 'submit', filing())
  const first = await town.as('guifang', 'petition', 'listMine', {})
  const second = await town.as('guifang', 'petition', 'listMine', { cursor: first.cursor })
  expect(new Set([...first.rows, ...second.rows].map(row => row.matterId)).size).toBe(23)
})

test('a file that somebody else sent cannot be put under my filing', async () => {
  await expect(town.as('guifang', 'petition', 'submit', filing({ photos: ['a'.repeat(32)] }))).rejects.toMatchObject({ code: 'VALIDATION', detail: { photos: [expect.stringContaining('重新选')] } })
})
