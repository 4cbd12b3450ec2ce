import { existsSync, readFileSync } from 'node:fs'
import { openPlatform, type Platform } from '../../support/functions-platform'

jest.setTimeout(300_000) // processes and threads are started; nothing here waits for time to pass

const recordings = '../shared/cloudbase-recordings'
const whereRecorded = existsSync(recordings) ? test : test.skip // without the folder beside the repository there is nothing to compare with
interface Case { name: string, result?: Record<string, unknown>, error?: { code: string, errMsg: string }, requests: { body: Record<string, unknown> }[] }
const recorded = (api: string, name: string): Case => {
  const { cases } = JSON.parse(readFileSync(`${recordings}/${api}.json`, 'utf8')) as { cases: Case[] }
  return cases.find(each => each.name === name)!
}

let platform: Platform
beforeAll(async () => { platform = await openPlatform() })
afterAll(() => platform.close())

async function call (name: string, data: object) {
  const outcome = await platform.functions.call({ name, data, openid: 'o-1', source: 'wx_client' })
  if ('error' in outcome) throw new Error(outcome.error.message)
  return JSON.parse(outcome.result)
}
const nested = (data: object) => call('calling', { name: 'unruly', data })

describe('every SDK of three generations finds its caller', () => {
  test.each(['whoami-2', 'whoami-3'])('%s', async name => {
    const { own, result } = await call(name, { name: 'whoami', data: {} })
    expect(own).toMatchObject({ OPENID: 'o-1', SOURCE: 'wx_client', APPID: 'wx0000000000000001', ENV: 'local-env' })
    expect(result.before).toMatchObject({ OPENID: 'o-1', SOURCE: 'wx_client,scf' })
  })
})

describe('as recorded', () => {
  whereRecorded('getWXContext has the names of the recording', async () => {
    const { UNIONID, ...names } = recorded('getWXContext', 'inside a call').result!
    expect(UNIONID).toBeDefined() // only people of a bound open platform have one
    expect(Object.keys((await call('whoami', {})).before).sort()).toEqual(Object.keys(names).sort())
  })

  whereRecorded.each([
    ['object result', { ok: true, n: 1 }], ['string result', 'abc'], ['string result that looks like JSON is parsed twice', '{"a":1}'], ['undefined/null result', null]
  ])('%s', async (name, value) => {
    expect((await nested({ how: 'echo', data: value })).result).toEqual(recorded('callFunction', name).result!['result'])
  })

  whereRecorded('a failure and its stack', async () => {
    const { code, errMsg } = recorded('callFunction', 'error: execute fail').error!
    const { error } = await nested({ how: 'throws' })
    expect(error.code).toBe(code)
    const opening = errMsg.slice(0, errMsg.indexOf('main'))
    expect(error.errMsg.slice(0, opening.length)).toBe(opening)
  })

  whereRecorded('a function that is not there', async () => {
    const { code, errMsg } = recorded('callFunction', 'error: not found').error!
    expect((await call('calling', { name: 'nope', data: {} })).error).toEqual({ code, errMsg })
  })

  whereRecorded('the time limit', async () => {
    const { code, errMsg } = recorded('callFunction', 'error: time limit').error!
    expect((await nested({ how: 'loops' })).error).toEqual({ code, errMsg: errMsg.replace('after 3 seconds', 'after 1 seconds') })
  })

  whereRecorded('what a calling function sends names the same things', async () => {
    const from = platform.requests.length
    await nested({ how: 'well' })
    const sent = platform.requests[from]!
    const { body } = recorded('callFunction', 'object result').requests[0]!
    expect(Object.keys(sent).sort()).toEqual(Object.keys(body).sort())
    expect(sent['wxCloudApiToken']).toBe(sent['tcb_sessionToken'])
  })
})
