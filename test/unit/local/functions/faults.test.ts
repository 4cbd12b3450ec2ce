import { openPlatform, type Platform } from '../../../support/functions-platform'

jest.setTimeout(300_000) // processes and threads are started; nothing here waits for time to pass

let platform: Platform
beforeAll(async () => { platform = await openPlatform() })
afterAll(() => platform.close())

const unruly = (how: string, data: object = {}) => platform.functions.call({ name: 'unruly', data: { how, ...data }, openid: 'o-1', source: 'wx_client' })

describe('whatever a function does, the caller gets the cloud\'s error and the next call works', () => {
  test.each([
    ['throws', 'FUNCTIONS_EXECUTE_FAIL', /^Error: boom\n +at /],
    ['throwsText', 'FUNCTIONS_EXECUTE_FAIL', /boom/],
    ['rejects', 'FUNCTIONS_EXECUTE_FAIL', /^Error: boom/],
    ['unhandled', 'FUNCTIONS_EXECUTE_FAIL', /nobody looks/],
    ['exits', 'FUNCTIONS_EXECUTE_FAIL', /exit code 3/],
    ['loops', 'FUNCTIONS_TIME_LIMIT_EXCEEDED', /^Invoking task timed out after 1 seconds$/],
    ['hangs', 'FUNCTIONS_TIME_LIMIT_EXCEEDED', /^Invoking task timed out after 1 seconds$/],
    ['circular', 'FUNCTIONS_EXECUTE_FAIL', /circular/],
    ['unknown', 'FUNCTIONS_EXECUTE_FAIL', /not a function/]
  ])('%s: %s', async (how, code, message) => {
    expect(await unruly(how)).toEqual({ error: expect.objectContaining({ code, message: expect.stringMatching(message) }) })
    expect(await unruly('well')).toEqual({ result: '"well"' })
  })
})

test('a hung call does not hold up the others', async () => {
  const [hung, ...others] = await Promise.all([unruly('hangs'), ...Array.from({ length: 10 }, () => unruly('well'))])
  expect(hung).toHaveProperty('error')
  expect(others).toEqual(Array.from({ length: 10 }, () => ({ result: '"well"' })))
})

test('a function that outgrows its memory', async () => {
  const hoard = (much: boolean) => platform.functions.call({ name: 'hoarder', data: { much }, openid: 'o-1', source: 'wx_client' })
  expect(await hoard(true)).toEqual({ error: expect.objectContaining({ code: 'FUNCTIONS_MEMORY_LIMIT_EXCEEDED', message: expect.stringContaining('64 MB') }) })
  expect(await hoard(false)).toEqual({ result: '"modest"' })
})

test('a function that falls over after its answer has given it; as in the cloud the next call on that instance may suffer', async () => {
  expect(await unruly('afterwards')).toEqual({ result: '"well"' })
  await unruly('well')
  expect(await unruly('well')).toEqual({ result: '"well"' })
})

test('nothing returned is null, as over the wire', async () => {
  expect(await unruly('nothing')).toEqual({ result: 'null' })
})

test('a function that is not there, and one that does not load', async () => {
  const call = (name: string) => platform.functions.call({ name, data: {}, openid: 'o-1', source: 'wx_client' })
  expect(await call('nobody')).toEqual({ error: { code: 'FUNCTION_NOT_FOUND', errCode: -501000, message: 'FunctionName parameter could not be found' } })
  for (let i = 0; i < 2; i++) expect(await call('broken')).toEqual({ error: expect.objectContaining({ code: 'FUNCTIONS_EXECUTE_FAIL', message: expect.stringContaining('does not load') }) })
})

test('the error reaches a calling function as the SDK shows it', async () => {
  const outcome = await platform.functions.call({ name: 'calling', data: { name: 'unruly', data: { how: 'loops' } }, openid: 'o-1', source: 'wx_client' })
  expect(JSON.parse((outcome as { result: string }).result)).toMatchObject({
    error: { code: 'FUNCTIONS_TIME_LIMIT_EXCEEDED', errMsg: 'callFunction:fail Invoking task timed out after 1 seconds' }
  })
})

describe('sizes', () => {
  const MB = 1024 * 1024
  test('a reply of just under 1 MB passes, one over it is refused', async () => {
    expect(await unruly('big', { bytes: MB - 2 })).toHaveProperty('result')
    expect(await unruly('big', { bytes: MB - 1 })).toEqual({ error: expect.objectContaining({ message: expect.stringContaining('exceeds the upper limit') }) })
  })
  test('a request over 100 KB is refused, measured in bytes', async () => {
    expect(await unruly('echo', { data: '水'.repeat(33_000) })).toHaveProperty('result')
    expect(await unruly('echo', { data: '水'.repeat(35_000) })).toEqual({ error: expect.objectContaining({ code: 'EXCEED_MAX_PAYLOAD_SIZE' }) })
  })
})

test('no more than the allowed instances: a further call waits, and is refused when it has waited long enough', async () => {
  const narrow = await openPlatform({ limits: { instances: 1, waitMs: 100 } })
  const hang = () => narrow.functions.call({ name: 'unruly', data: { how: 'hangs' }, openid: 'o-1', source: 'wx_client' })
  await narrow.functions.warm(['unruly'])
  const [first, second] = await Promise.all([hang(), hang()])
  await narrow.close()
  expect([first, second]).toEqual([
    { error: expect.objectContaining({ code: 'FUNCTIONS_TIME_LIMIT_EXCEEDED' }) }, { error: expect.objectContaining({ code: 'EXCEED_CONCURRENT_REQUEST_LIMIT' }) }
  ])
})
