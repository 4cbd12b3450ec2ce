import { openPlatform, type Platform } from '../../../support/functions-platform'

let platform: Platform
beforeAll(async () => { platform = await openPlatform() })
afterAll(() => platform.close())

const call = async (name: string, data: object = {}, now?: number) => {
  const outcome = await platform.functions.call({ name, data, openid: 'o-secret-one', source: 'wx_client', now })
  return 'result' in outcome ? JSON.parse(outcome.result) : outcome.error
}

test('module state survives between the calls of one instance and is not shared by two', async () => {
  expect([await call('stateful'), await call('stateful'), await call('stateful')]).toEqual([1, 2, 3])
})

describe('the clock inside a function', () => {
  const spring = Date.UTC(2012, 2, 4, 5, 6, 7)
  test('is the platform\'s, however it is asked, and goes on at the machine\'s pace', async () => {
    const seen = await call('clockwork', {}, spring)
    for (const at of [seen.first, seen.constructed, seen.viaPrototype]) expect(at - spring).toBeLessThan(60_000)
    for (const at of [seen.first, seen.constructed, seen.viaPrototype]) expect(at).toBeGreaterThanOrEqual(spring)
    expect(Math.abs(seen.called - spring)).toBeLessThan(60_000)
    expect(seen.advanced).toBeGreaterThanOrEqual(19)
    expect(seen.performance).toBeGreaterThanOrEqual(19)
  })
  test('leaves fixed dates alone, and every date is a Date', async () => {
    const seen = await call('clockwork', {}, spring)
    expect(seen.fixed).toEqual([5, '2026-03-17T00:00:00.000Z', true, Date.UTC(2026, 0)])
    expect(seen.instances).toEqual([true, true, true])
    expect(seen.name).toBe('Date')
  })
  test('belongs to the call: the next one has its own', async () => {
    await call('clockwork', {}, spring)
    expect(Math.abs((await call('clockwork')).first - Date.now())).toBeLessThan(60_000)
  })
  test('is the caller\'s in a nested call', async () => {
    const { result, error } = await call('calling', { name: 'clockwork', data: {} }, spring)
    expect(error).toBeUndefined()
    expect(result.first - spring).toBeLessThan(60_000)
  })
})

describe('the log', () => {
  const last = () => platform.functions.calls.at(-1)!
  test('keeps what a call printed, and not who called', async () => {
    await call('unruly', { how: 'talks', lines: ['one', 'two'] })
    expect(last().lines).toEqual([{ level: 'log', text: 'said one' }, { level: 'log', text: 'said two' }, { level: 'error', text: 'in passing' }])
    expect(JSON.stringify(platform.functions.calls)).not.toContain('o-secret-one')
  })
  test('keeps the last words of a call that was killed', async () => {
    await call('unruly', { how: 'talksAndHangs' })
    expect(last()).toMatchObject({ error: 'FUNCTIONS_TIME_LIMIT_EXCEEDED', lines: [{ text: 'last words' }] })
  })
  test('is bounded: lines, their length, calls', async () => {
    await call('unruly', { how: 'babbles' })
    expect(last().lines.length).toBe(200)
    expect(last().lines[0]!.text.length).toBe(2_000)
    for (let i = 0; i < 1_010; i++) await call('unruly', { how: 'well' })
    expect(platform.functions.calls.length).toBe(1_000)
  })
})
