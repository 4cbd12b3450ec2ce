import { openPlatform, type Platform } from '../../../support/functions-platform'

jest.setTimeout(300_000) // processes and threads are started; nothing here waits for time to pass

const sources = [
  'wx_client', 'wx_devtools', 'wx_http', 'wx_trigger', 'wx_paycallback', 'wx_crawler', 'wx_localdebug', 'wx_unknown', 'scf',
  'wx_client,scf', 'wx_trigger,scf', 'wx_client,scf,scf'
]
interface Context { OPENID?: string, SOURCE: string, APPID?: string, ENV: string }
interface Seen { before: Context, after: Context, event: Record<string, unknown>, context: Record<string, unknown> }

let platform: Platform
beforeAll(async () => { platform = await openPlatform() })
afterAll(() => platform.close())

async function call<T = Seen> (name: string, openid: string | undefined, data: object, source = 'wx_client'): Promise<T> {
  const outcome = await platform.functions.call({ name, openid, data, source })
  if ('error' in outcome) throw new Error(outcome.error.message)
  return JSON.parse(outcome.result) as T
}

test('200 interleaved calls by 20 people: no call sees another\'s identity', async () => {
  const people = Array.from({ length: 20 }, (_, i) => `o-person-${i}`)
  const seen = await Promise.all(Array.from({ length: 200 }, async (_, i) => {
    const openid = people[i % 20]!
    return { openid, ...await call('whoami', openid, { times: i % 7 }) }
  }))
  expect(seen.filter(({ openid, before, after }) => before.OPENID !== openid || after.OPENID !== openid)).toEqual([])
  expect(new Set(seen.map(({ after }) => after.OPENID)).size).toBe(20)
})

test('100 interleaved nested calls by 20 people keep their identity', async () => {
  const seen = await Promise.all(Array.from({ length: 100 }, async (_, i) => {
    const openid = `o-person-${i % 20}`
    return { openid, ...await call<{ own: Context, result: Seen }>('calling', openid, { name: 'whoami', data: { times: i % 3 } }) }
  }))
  expect(seen.filter(({ openid, own, result }) => own.OPENID !== openid || result.after.OPENID !== openid)).toEqual([])
})

test.each(sources)('a function sees the source %s exactly', async source => {
  expect((await call('whoami', 'o-1', {}, source)).after.SOURCE).toBe(source)
})

test('a nested call carries the caller\'s openid, a longer source chain, and a token that the caller alone had', async () => {
  const { result } = await call<{ result: Seen }>('calling', 'o-1', { name: 'calling', data: { name: 'whoami', data: { a: 1 } } })
  const { result: inner } = result as unknown as { result: Seen }
  expect(inner.before).toMatchObject({ OPENID: 'o-1', SOURCE: 'wx_client,scf,scf' })
  expect(inner.event).toEqual({ a: 1, userInfo: { appId: 'wx0000000000000001', openId: 'o-1' } })
  const tokens = platform.requests.map(request => request['tcb_sessionToken'])
  expect(new Set(tokens).size).toBe(tokens.length)
})

test('nothing that a caller sends makes it somebody else', async () => {
  const { before, event } = await call('whoami', 'o-1', { OPENID: 'o-2', userInfo: { openId: 'o-2' }, env: { WX_OPENID: 'o-2' } })
  expect(before.OPENID).toBe('o-1')
  expect(event['userInfo']).toEqual({ appId: 'wx0000000000000001', openId: 'o-1' })
  const forged = await platform.functions.invoke('whoami', '{}', { headers: { 'x-tcb-source': 'wx_trigger' }, body: { tcb_sessionToken: 'made-up' } })
  expect(JSON.parse((forged as { result: string }).result).before).toEqual(expect.objectContaining({ SOURCE: 'wx_unknown' }))
  expect(JSON.parse((forged as { result: string }).result).before).not.toHaveProperty('OPENID')
})

test('the context is the cloud\'s: names, limits, environment; an identity of an earlier call is gone', async () => {
  await call('whoami', 'o-1', {})
  const { before, context } = await call('whoami', undefined, {}, 'wx_trigger')
  expect(before).toEqual({ APPID: 'wx0000000000000001', ENV: 'local-env', SOURCE: 'wx_trigger' })
  expect(context).toMatchObject({
    function_name: 'whoami', function_version: '$LATEST', namespace: 'local-env', memory_limit_in_mb: 256, time_limit_in_ms: 120_000,
    environment: { TCB_SOURCE: 'wx_trigger', TENCENTCLOUD_RUNENV: 'SCF' }
  })
  expect(JSON.stringify(context)).not.toContain('o-1')
})
