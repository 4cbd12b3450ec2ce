import { openidOf } from '../../../../local/api/people'
import { ask, openTestServer, type TestServer } from '../../../support/functions-server'

jest.setTimeout(300_000) // processes and threads are started; nothing here waits for time to pass

let server: TestServer
beforeAll(async () => { server = await openTestServer() })
afterAll(() => server.remove())

const zhang = openidOf('zhang-guifang')
const post = async (path: string, body: unknown) => (await ask(server.url + path, 'POST', body)).body
const api = (name: string, data: object, timeout?: number) => post('/api/call', { as: 'villager-zhang', name: 'messenger', data: { api: name, data, timeout } })
const inbox = async () => (await ask(`${server.url}/api/phone/inbox?as=villager-zhang`)).body
const message = { touser: zhang, templateId: 'TA', page: 'pages/a', data: { phrase1: { value: '已受理' }, thing2: { value: '请查看' } } }

test('a function\'s message goes the whole way: consent, SDK, wire, inbox', async () => {
  expect(await api('subscribeMessage.send', message)).toMatchObject({ error: { errCode: 43101, errMsg: expect.stringContaining('refuse') } })
  await post('/api/phone/consent', { as: 'villager-zhang', templateId: 'TA', answer: 'accept' })
  expect(await api('subscribeMessage.send', message)).toMatchObject({ result: { errCode: 0 } })
  expect(await api('subscribeMessage.send', { ...message, data: { phrase1: { value: '很长很长很长' } } })).toMatchObject({ error: { errCode: 47003 } })
  expect((await inbox()).wechat).toMatchObject([{ title: '已受理', lines: ['请查看'], page: 'pages/a' }])
})

test('SMS in both versions of the API', async () => {
  const phoneNumberList = ['+86' + server.people.find('villager-zhang')!.phone]
  expect(await api('cloudbase.sendSms', { env: 'local-env', content: '【木桥镇】一。', phoneNumberList })).toMatchObject({ result: { sendStatusList: [{ code: 'Ok' }] } })
  expect(await api('cloudbase.sendSmsV2', { env: 'local-env', templateId: '7', templateParamList: ['123456'], phoneNumberList })).toMatchObject({ result: { sendStatusList: [{ code: 'Ok' }] } })
  expect((await inbox()).sms.map((sms: { text: string }) => sms.text)).toEqual(['【木桥镇】一。', expect.stringContaining('123456')])
})

test('the content check knows the person who is calling', async () => {
  expect(await api('security.msgSecCheck', { content: '文本', version: 2, scene: 1, openid: zhang })).toMatchObject({ result: { errCode: 0, result: { suggest: 'pass' } } })
  expect(await api('security.msgSecCheck', { content: '文本', version: 2, scene: 1, openid: 'o-nobody' })).toMatchObject({ error: { errCode: 61010 } })
})

test('a code becomes the person\'s number', async () => {
  const { code, number } = await post('/api/phone/number', { as: 'villager-zhang' })
  expect(await api('phonenumber.getPhoneNumber', { code })).toMatchObject({ result: { phoneInfo: { phoneNumber: number, countryCode: '86' } } })
})

test('an API that config.json does not name is refused; one that does not exist is not found', async () => {
  expect(await api('wxacode.getUnlimited', { scene: 'a' })).toMatchObject({ error: { errCode: -604101 } })
  expect(await api('no.such', {})).toMatchObject({ error: { errCode: -604100 } })
})

describe('a bad day, as a function lives it', () => {
  const sms = (content: string, timeout?: number) => api('cloudbase.sendSms', { env: 'local-env', content, phoneNumberList: ['+8615400009999'] }, timeout)
  const fault = (kind: string) => post('/api/phone/faults', { faults: [{ api: 'cloudbase.sendSms', kind, times: 1 }] })
  const arrived = () => server.phone.inbox({ openid: '', number: '15400009999' }).sms.map(({ text }) => text)
  test('taken, and no answer: uncertain for the function, there for the person', async () => {
    await fault('silent')
    const taken = new Promise(resolve => server.phone.onDelivery(resolve))
    expect(await sms('一', 300)).toEqual({ error: 'no answer' })
    await taken
    expect(arrived()).toEqual(['一'])
  })
  test.each([['unavailable', '二'], ['garbled', '三']])('%s: an error for the function, nothing for the person', async (kind, content) => {
    await fault(kind)
    expect(await sms(content)).toMatchObject({ error: { errCode: expect.any(Number) } })
    expect(arrived()).not.toContain(content)
    expect(await sms(content)).toMatchObject({ result: { sendStatusList: [{ code: 'Ok' }] } })
  })
})
