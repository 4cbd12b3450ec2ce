import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openPhone, type Phone, type PhoneOptions } from '../../../../local/phone'

let dir: string, phone: Phone, now: number
const open = (options: Partial<PhoneOptions> = {}) => openPhone({ dataDir: dir, now: () => now, ...options })
beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'phone-'))
  now = Date.UTC(2026, 2, 6)
  phone = await open()
})
afterEach(async () => {
  await phone.close()
  rmSync(dir, { recursive: true })
})

const message = {
  touser: 'o-1', template_id: 'TA', page: 'pages/detail/index?id=1',
  data: { character_string1: { value: '4821 0936' }, phrase2: { value: '已受理' }, thing3: { value: '可查看承办单位和办结期限' } }
}
const send = async (request: object = message) => ((await phone.openapi('subscribeMessage.send', request)) as { json: { errcode: number, errmsg: string } }).json
const sms = async (...numbers: string[]) => {
  const { json } = await phone.openapi('cloudbase.sendSms', { content: '【某镇】您办理的事项有新进展。', phone_number_list: numbers }) as unknown as { json: { send_status_list: { code: string }[] } }
  return json.send_status_list.map(({ code }) => code)
}

describe('one consent is one message', () => {
  test('without one WeChat refuses, with one it delivers once', async () => {
    expect(await send()).toMatchObject({ errcode: 43101 })
    await phone.consent('o-1', 'TA')
    expect(await send()).toMatchObject({ errcode: 0 })
    expect(await send()).toMatchObject({ errcode: 43101 })
    expect(phone.inbox({ openid: 'o-1' }).wechat).toEqual([
      { id: expect.any(String), at: now, title: '已受理', lines: ['4821 0936', '可查看承办单位和办结期限'], page: 'pages/detail/index?id=1' }
    ])
  })
  test('is of one person and one template', async () => {
    await phone.consent('o-1', 'TB')
    await phone.consent('o-2', 'TA')
    expect(await send()).toMatchObject({ errcode: 43101 })
  })
  test('ten at once with three consents: three arrive', async () => {
    for (let i = 0; i < 3; i++) await phone.consent('o-1', 'TA')
    const answers = await Promise.all(Array.from({ length: 10 }, () => send()))
    expect(answers.filter(({ errcode }) => errcode === 0).length).toBe(3)
    expect(phone.inbox({ openid: 'o-1' }).wechat.length).toBe(3)
  })
  test('a refused message leaves the consent', async () => {
    await phone.consent('o-1', 'TA')
    expect(await send({ ...message, data: { thing1: { value: '二十一个字'.repeat(5) } } })).toMatchObject({ errcode: 47003, errmsg: expect.stringContaining('data.thing1.value') })
    expect(phone.consents('o-1', 'TA')).toBe(1)
  })
})

test('a town\'s template decides title, labels and which fields there must be', async () => {
  await phone.close()
  phone = await open({ templates: { TA: { title: '办理进度提醒', fields: { phrase2: '状态', thing3: '提示' } } } })
  await phone.consent('o-1', 'TA')
  expect(await send({ ...message, template_id: 'TX' })).toMatchObject({ errcode: 40037 })
  expect(await send({ ...message, data: { phrase2: { value: '已受理' } } })).toMatchObject({ errcode: 47003, errmsg: expect.stringContaining('thing3') })
  expect(await send({ ...message, data: { phrase2: { value: '已受理' }, thing3: { value: '请查看' } } })).toMatchObject({ errcode: 0 })
  expect(phone.inbox({ openid: 'o-1' }).wechat[0]).toMatchObject({ title: '办理进度提醒', lines: ['状态：已受理', '提示：请查看'] })
})

test('the official account reaches its followers only', async () => {
  const answer = () => phone.openapi('templateMessage.send', message)
  expect(await answer()).toMatchObject({ json: { errcode: 43004 } })
  await phone.follow('o-1', true)
  expect(await answer()).toMatchObject({ json: { errcode: 0 } })
  await phone.follow('o-1', false)
  expect(await answer()).toMatchObject({ json: { errcode: 43004 } })
})

describe('SMS', () => {
  test('arrive at the number; a bad number is refused by itself', async () => {
    expect(await sms('+8615400000001', '+8612345', '15400000002')).toEqual(['Ok', 'InvalidParameterValue.IncorrectPhoneNumber', 'InvalidParameterValue.IncorrectPhoneNumber'])
    expect(phone.inbox({ openid: 'o-1', number: '15400000001' }).sms).toEqual([{ id: expect.any(String), at: now, text: '【某镇】您办理的事项有新进展。' }])
  })
  test('the same content reaches one number once in 30 seconds', async () => {
    await sms('+8615400000001')
    now += 29_999
    expect(await sms('+8615400000001', '+8615400000002')).toEqual(['LimitExceeded.PhoneNumberThirtySecondLimit', 'Ok'])
    now += 1
    expect(await sms('+8615400000001')).toEqual(['Ok'])
  })
  test('a provider\'s template is filled in', async () => {
    await phone.close()
    phone = await open({ smsTemplates: { 7: '【某镇】您的验证码是{1}，十分钟内有效。' } })
    await phone.openapi('cloudbase.sendSmsV2', { template_id: '7', template_param_list: ['123456'], phone_number_list: ['+8615400000001'] })
    expect(phone.inbox({ openid: '', number: '15400000001' }).sms[0]!.text).toBe('【某镇】您的验证码是123456，十分钟内有效。')
  })
})

describe('the content check', () => {
  const check = async (more: object = {}) => (await phone.openapi('security.msgSecCheck', { content: '文本', version: 2, scene: 1, openid: 'o-1', ...more }) as { json: { errcode: number, result?: object } }).json
  test('knows people for two hours', async () => {
    expect(await check()).toMatchObject({ errcode: 61010 })
    phone.active('o-1')
    expect(await check()).toMatchObject({ errcode: 0, result: { suggest: 'pass', label: 100 } })
    now += 2 * 3_600_000 + 1
    expect(await check()).toMatchObject({ errcode: 61010 })
  })
  test('bounds scene and length', async () => {
    phone.active('o-1')
    expect(await check({ scene: 5 })).toMatchObject({ errcode: 40129 })
    expect(await check({ content: '字'.repeat(2_500) })).toMatchObject({ errcode: 0 })
    expect(await check({ content: '字'.repeat(2_501) })).toMatchObject({ errcode: 45002 })
  })
  test('can be told to find something, to fail, or to be absent', async () => {
    phone.active('o-1')
    phone.setContentCheck('risky')
    expect(await check()).toMatchObject({ result: { suggest: 'risky' } })
    phone.setContentCheck('broken')
    expect(await check()).toMatchObject({ errcode: -1 })
    phone.setContentCheck('absent')
    expect(await phone.openapi('security.msgSecCheck', {})).toEqual({ unknown: true })
  })
})

test('a phone number is had for a code, once and for five minutes', async () => {
  const ask = (code: string) => phone.openapi('phonenumber.getPhoneNumber', { code })
  const code = phone.numberCode('15400000001')
  expect(await ask(code)).toMatchObject({ json: { errcode: 0, phone_info: { phoneNumber: '15400000001' } } })
  expect(await ask(code)).toMatchObject({ json: { errcode: 40029 } })
  const late = phone.numberCode('15400000001')
  now += 5 * 60_000 + 1
  expect(await ask(late)).toMatchObject({ json: { errcode: 40029 } })
})

describe('faults', () => {
  const fault = (kind: 'silent' | 'unavailable' | 'garbled' | 'errcode', more: object = {}) => phone.setFaults([{ api: 'subscribeMessage.send', kind, times: 1, ...more }])
  test('silent: the message is there, the answer never comes', async () => {
    await phone.consent('o-1', 'TA')
    fault('silent')
    let answered = false
    const arrived = new Promise(resolve => phone.onDelivery(resolve))
    void phone.openapi('subscribeMessage.send', message).then(() => { answered = true })
    await arrived
    await new Promise(setImmediate)
    expect(answered).toBe(false)
    expect(phone.inbox({ openid: 'o-1' }).wechat.length).toBe(1)
  })
  test.each([['unavailable', { way: expect.objectContaining({ status: 503 }) }], ['garbled', { way: expect.objectContaining({ status: 200, body: expect.stringContaining('<html>') }) }]] as const)('%s: nothing is taken, and the next call is well', async (kind, answer) => {
    await phone.consent('o-1', 'TA')
    fault(kind)
    expect(await phone.openapi('subscribeMessage.send', message)).toEqual(answer)
    expect(phone.inbox({ openid: 'o-1' }).wechat).toEqual([])
    expect(await send()).toMatchObject({ errcode: 0 })
  })
  test('an errcode of WeChat\'s, and a status of the SMS provider\'s', async () => {
    fault('errcode', { errcode: 45009 })
    expect(await send()).toMatchObject({ errcode: 45009 })
    phone.setFaults([{ api: 'cloudbase.sendSms', kind: 'status', status: 'LimitExceeded.PhoneNumberDailyLimit', times: 1 }])
    expect(await sms('+8615400000001')).toEqual(['LimitExceeded.PhoneNumberDailyLimit'])
    expect(phone.inbox({ openid: '', number: '15400000001' }).sms).toEqual([])
  })
})

test('what is not known is said to be unknown', async () => {
  expect(await phone.openapi('wxacode.get', {})).toEqual({ unknown: true })
})

test('opened again, everything is there: messages, consents left, numbers, followers', async () => {
  await phone.consent('o-1', 'TA')
  await phone.consent('o-1', 'TA')
  await send()
  await sms('+8615400000001')
  await phone.setNumber('o-1', '15400000009')
  await phone.follow('o-1', true)
  const before = phone.inbox({ openid: 'o-1', number: '15400000001' })
  await phone.close()
  phone = await open()
  expect(phone.inbox({ openid: 'o-1', number: '15400000001' })).toEqual(before)
  expect([phone.consents('o-1', 'TA'), phone.number('o-1')]).toEqual([1, '15400000009'])
  expect(await phone.openapi('templateMessage.send', message)).toMatchObject({ json: { errcode: 0 } })
})
