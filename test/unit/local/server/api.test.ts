import { ask, openTestServer, type TestServer } from '../../../support/functions-server'
import { openidOf } from '../../../../local/api/people'

jest.setTimeout(300_000) // processes and threads are started; nothing here waits for time to pass

let server: TestServer
beforeAll(async () => { server = await openTestServer() })
afterAll(() => server.remove())

const get = (path: string) => ask(server.url + path)
const post = (path: string, body: unknown) => ask(server.url + path, 'POST', body)
const zhang = openidOf('zhang-guifang')

describe('people', () => {
  test('are those of the sample town, with office and tag', async () => {
    const { body } = await get('/api/people')
    expect(body).toHaveLength(20)
    expect(body).toContainEqual({ id: 'intake', name: '何敏', office: '登记岗', tag: '收件员 · 镇信访办' })
    expect(body[0]).toEqual({ id: 'villager-zhang', name: '张桂芳', office: '', tag: '村民 · 柳湾村 2 组' })
  })
  test('have openids of WeChat\'s length, always the same, never shared', () => {
    const ids = ['zhang-guifang', 'a', 'a0', 'a_'.repeat(20), 'visitor-1', 'visitor-' + '0'.repeat(32), 'visitor-' + '0'.repeat(31)]
    const openids = ids.map(openidOf)
    expect(openids.map(openid => openid.length)).toEqual(ids.map(() => 28))
    expect(new Set(openids).size).toBe(ids.length)
    expect(openidOf('zhang-guifang')).toBe('o-zhang-guifang_____________')
  })
})

describe('POST /api/call', () => {
  const call = (as: unknown, name: unknown, data?: unknown) => post('/api/call', { as, name, data })
  test('answers what would stand in `result`', async () => {
    const { status, body } = await call('villager-zhang', 'whoami', { action: 'x', data: { a: 1 } })
    expect(status).toBe(200)
    expect(body.after).toMatchObject({ OPENID: zhang, SOURCE: 'wx_client' })
    expect(body.event).toMatchObject({ action: 'x', data: { a: 1 } })
    expect((await call('villager-zhang', 'unruly', { how: 'nothing' })).text).toBe('null')
  })
  test('anybody of the town can be acted as, and villagers without number', async () => {
    expect((await call('luo-zhiyuan', 'whoami')).body.after.OPENID).toBe((await call('handler', 'whoami')).body.after.OPENID)
    const visitors = await Promise.all(['visitor-1', 'visitor-2', 'visitor-ffffffffffffffffffffffffffffffff'].map(as => call(as, 'whoami')))
    expect(new Set(visitors.map(({ body }) => body.after.OPENID)).size).toBe(3)
  })
  test.each(['nobody', '', 'visitor-', 'visitor-XYZ', 'visitor-1/../x', 5, null, { $gt: '' }, undefined])('nobody is %j', async as => {
    expect(await call(as, 'whoami')).toMatchObject({ status: 404, body: { errMsg: expect.stringContaining('没有这个人') } })
  })
  test('a failure is what wx.cloud rejects with', async () => {
    expect(await call('intake', 'nothing-there')).toMatchObject({ status: 500, body: { errCode: -501000, errMsg: expect.stringMatching(/^cloud\.callFunction:fail .*FunctionName parameter could not be found/) } })
    expect(await call('intake', 'unruly', { how: 'exits' })).toMatchObject({ status: 500, body: { errCode: -504002 } })
  })
  test.each([['not JSON', Buffer.from('{')], ['a list', []], ['no function', { as: 'intake' }], ['data that is no object', { as: 'intake', name: 'whoami', data: 'x' }]])('%s is refused', async (_, body) => {
    expect(await post('/api/call', body)).toMatchObject({ status: 400, body: { errCode: -501007 } })
  })
  test('a nested call has the same identity', async () => {
    expect((await call('villager-zhang', 'calling', { name: 'whoami', data: {} })).body.result.after).toMatchObject({ OPENID: zhang, SOURCE: 'wx_client,scf' })
  })
})

describe('files', () => {
  const upload = (path: string, content = Buffer.from('picture')) => ask(`${server.url}/api/upload?as=villager-zhang&path=${encodeURIComponent(path)}`, 'POST', content)
  test('go below one\'s own inbox', async () => {
    const { body } = await upload(`inbox/${zhang}/水渠 1.jpg`)
    expect(body.fileID).toMatch(new RegExp(`^cloud://local-env\\.[^/]+/inbox/${zhang}/水渠 1\\.jpg$`))
    expect(String(await server.cloud.storage.read(body.fileID))).toBe('picture')
  })
  test.each([
    `inbox/${openidOf('li-fugen')}/x.jpg`, 'x.jpg', '', 'inbox/x.jpg', `inbox/${zhang}`, `inbox/${zhang}/`, `inbox/${zhang}x/y`, `/inbox/${zhang}/x`, `inbox/${zhang}/../x`,
    `inbox/${zhang}/./x`, `inbox/${zhang}//x`, `inbox/${zhang}/..\\x`, `inbox/${zhang}/a\u0000b`, `inbox/${zhang}/${'字'.repeat(300)}`, `media/${zhang}/x`
  ])('never to %j', async path => {
    expect(await upload(path)).toMatchObject({ status: 403, body: { errCode: -503002 } })
  })
  test('are bounded', async () => {
    expect((await upload(`inbox/${zhang}/big`, Buffer.alloc(50 * 1024 * 1024 + 1))).status).toBe(413)
  })
  test('only one\'s own can be had back by a client', async () => {
    const own = await server.cloud.storage.put(`inbox/${zhang}/a`, Buffer.from('a'))
    const foreign = await server.cloud.storage.put('media/1', Buffer.from('b'))
    const { body } = await post('/api/files', { as: 'villager-zhang', fileList: [own, { fileID: own }, `${own}-missing`, foreign, `${own.slice(0, -2)}/../../media/1`, 'x'] })
    expect(body.fileList.map((entry: { status: number }) => entry.status)).toEqual([0, 0, -503003, -503002, -503002, -503002])
    expect(body.fileList[0]).toMatchObject({ fileID: own, maxAge: 300 })
    expect(await get(body.fileList[0].tempFileURL.slice(server.url.length))).toMatchObject({ status: 200, text: 'a' })
  })
})

describe('the phone', () => {
  const inbox = async (as: string) => (await get(`/api/phone/inbox?as=${as}`)).body
  const wechat = { touser: zhang, template_id: 'TA', page: 'pages/a', data: { phrase1: { value: '已受理' }, thing2: { value: '请查看' } } }
  test('a message after a consent, an SMS to the number of the town\'s list', async () => {
    expect(await post('/api/phone/consent', { as: 'villager-zhang', templateId: 'TA', answer: 'accept' })).toMatchObject({ status: 200, body: { left: 1 } })
    expect(await post('/api/phone/consent', { as: 'villager-zhang', templateId: 'TB', answer: 'reject' })).toMatchObject({ status: 200, body: { left: 0 } })
    await server.phone.openapi('subscribeMessage.send', wechat)
    const number = server.people.find('villager-zhang')!.phone!
    await server.phone.openapi('cloudbase.sendSms', { content: '【木桥镇】有新进展。', phone_number_list: [`+86${number}`] })
    expect(await inbox('villager-zhang')).toEqual({
      sms: [{ id: expect.any(String), at: expect.any(Number), text: '【木桥镇】有新进展。' }],
      wechat: [{ id: expect.any(String), at: expect.any(Number), title: '已受理', lines: ['请查看'], page: 'pages/a' }]
    })
    expect(await inbox('villager-li')).toEqual({ sms: [], wechat: [] })
  })
  test.each([{}, { templateId: 'TA' }, { templateId: 'TA', answer: 'yes' }, { templateId: 5, answer: 'accept' }])('%j is no answer to WeChat\'s question', async body => {
    expect((await post('/api/phone/consent', { as: 'intake', ...body })).status).toBe(400)
  })
  test('a visitor types a number and gives it for a code', async () => {
    expect((await post('/api/phone/number', { as: 'visitor-a1' })).status).toBe(400)
    expect((await post('/api/phone/number', { as: 'visitor-a1', number: '123' })).status).toBe(400)
    const { body } = await post('/api/phone/number', { as: 'visitor-a1', number: '15400001234' })
    expect(body.number).toBe('15400001234')
    expect(await server.phone.openapi('phonenumber.getPhoneNumber', { code: body.code })).toMatchObject({ json: { phone_info: { phoneNumber: '15400001234' } } })
    expect((await post('/api/phone/number', { as: 'visitor-a1' })).body.number).toBe('15400001234')
  })
  test('tells of arrivals as they come, of the people asked about only', async () => {
    const stream = await fetch(`${server.url}/api/phone/events?as=intake`)
    const reader = stream.body!.pipeThrough(new TextDecoderStream()).getReader()
    expect((await reader.read()).value).toBe(': open\n\n')
    await server.phone.follow(zhang, true)
    await server.phone.openapi('templateMessage.send', wechat)
    await server.phone.follow(openidOf('he-min'), true)
    await server.phone.openapi('templateMessage.send', { ...wechat, touser: openidOf('he-min') })
    expect((await reader.read()).value).toBe('data: {"as":"intake","kind":"wechat"}\n\n')
    await reader.cancel()
  })
  test('as a plain page, with everything escaped', async () => {
    await post('/api/phone/consent', { as: 'villager-li', templateId: 'TA', answer: 'accept' })
    await server.phone.openapi('subscribeMessage.send', { ...wechat, touser: openidOf('li-fugen'), data: { thing1: { value: '<img src=x>&"' } } })
    const { text } = await get('/phone?as=villager-li')
    expect(text).toContain('<title>李福根的手机</title>')
    expect(text).toContain('&#60;img src=x&#62;&#38;&#34;')
    expect(text).not.toContain('<img')
  })
  test('goes wrong on request', async () => {
    await post('/api/phone/faults', { faults: [{ api: 'subscribeMessage.send', kind: 'errcode', errcode: 45009, times: 1 }], contentCheck: 'broken' })
    expect(await server.phone.openapi('subscribeMessage.send', wechat)).toMatchObject({ json: { errcode: 45009 } })
    expect(await server.phone.openapi('security.msgSecCheck', {})).toMatchObject({ json: { errcode: -1 } })
  })
})

test('the last calls with what they printed can be looked at', async () => {
  await post('/api/call', { as: 'villager-zhang', name: 'unruly', data: { how: 'talks', lines: ['hello'] } })
  const { body } = await get('/api/calls')
  expect(body.at(-1)).toMatchObject({ name: 'unruly', source: 'wx_client', lines: [{ level: 'log', text: 'said hello' }, { level: 'error' }] })
})

describe('time', () => {
  const time = (body: object) => post('/api/time', body)
  test('is moved forward, the timers running from what is due on, and goes on from there after a restart', async () => {
    const { body: { now } } = await get('/api/time')
    const due = Math.floor(now / 60_000) * 60_000 + 30 * 60_000
    await admin('database.insertDocument', { data: [JSON.stringify({ _id: 'm0', nextSendAt: due })] })
    const { body } = await time({ to: due + 20 * 60_000 })
    expect(body.ran).toBeGreaterThanOrEqual(21)
    const seen = (await post('/api/call', { as: 'intake', name: 'minutely', data: { report: true } })).body.map(({ at }: { at: number }) => Math.floor(at / 60_000))
    expect(seen.slice(-21)).toEqual(Array.from({ length: 21 }, (_, i) => due / 60_000 + i))
    await admin('database.removeDocument', { query: JSON.stringify({ _id: 'm0' }), queryType: 'DOC', multi: false })
    server = await server.reopen()
    expect((await get('/api/time')).body.now).toBeGreaterThanOrEqual(body.now)
  })
  test('goes to the next moment at which something is due in the database, and dates of the server with it', async () => {
    const { now } = (await get('/api/time')).body
    await admin('database.insertDocument', { data: [JSON.stringify({ _id: 'm1', nextClockAt: { $date: '2026-03-06T00:00:00Z' } })] })
    await admin('database.insertDocument', { data: [JSON.stringify({ _id: 'm2', nextClockAt: now + 40 * 86_400_000, at: { $tcb_server_date: { offset: 0 } } })] })
    await admin('database.insertDocument', { data: [JSON.stringify({ _id: 'm3', nextClockAt: now + 30 * 86_400_000, nextSendAt: null })] })
    expect((await time({ to: 'next' })).body.now - now - 30 * 86_400_000).toBeLessThan(10_000)
  })
  test.each([{}, { forward: 'x' }, { to: 'never' }, { to: 1e16 }, { forward: null }])('%j is no time', async body => {
    expect((await time(body)).status).toBe(400)
  })
  const admin = (action: string, more: object) => post('/admin', { action, envName: 'local-env', collectionName: 'matters', ...more })
})

test('GET / answers with a page', async () => {
  const { status, text } = await get('/')
  expect([status, text]).toEqual([200, expect.stringContaining('法治面对面')])
})
