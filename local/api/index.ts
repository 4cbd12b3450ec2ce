import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Functions } from '../functions'
import type { Phone } from '../phone'
import { phonePage } from '../phone/page'
import { answerHtml, answerJson, isObject, jsonOf, Refused, type Exchange } from './exchange'
import { temporaryUrls, upload, type Storage } from './files'
import type { People, Person } from './people'
import { consent, events, giveNumber, inboxOf, misbehave } from './phone'
import type { Time } from './time'

export interface ApiDeps {
  readonly people: People
  readonly functions: Functions
  readonly phone: Phone
  readonly storage: Storage
  readonly time: Time
}

/** The client's side of the cloud on this machine: what WeChat itself does for a mini-program. False if the path is none of it. */
export type Api = (req: IncomingMessage, res: ServerResponse, url: URL) => Promise<boolean>

/** Undefined: the route has answered itself. */
type Route = (exchange: Exchange) => Promise<object | undefined> | object | undefined

export function openApi ({ people, functions, phone, storage, time }: ApiDeps): Api {
  /** Who one is, from the body or the query. Errors: 404. */
  function person (as: unknown): Person {
    const found = people.find(as)
    if (!found) throw new Refused(404, -501007, `没有这个人：${String(as).slice(0, 40)}`)
    return found
  }
  const asked = ({ url }: Exchange) => person(url.searchParams.get('as'))
  const withBody = (work: (person: Person, body: Record<string, unknown>, exchange: Exchange) => Promise<object | undefined> | object): Route => async exchange => {
    const body = await jsonOf(exchange.req)
    return await work(person(body['as']), body, exchange)
  }

  const routes: Readonly<Record<string, Route>> = {
    'GET /api/people': () => people.sample.map(({ id, name, office, tag }) => ({ id, name, office, tag })),

    /** wx.cloud.callFunction: answers what would stand in `result`, or errCode and errMsg with status 500. */
    'POST /api/call': withBody(async ({ openid }, { name, data = {} }, { res }) => {
      if (typeof name !== 'string' || !isObject(data)) throw new Refused(400, -501007, 'name 要是云函数的名字，data 要是对象')
      phone.active(openid)
      const outcome = await functions.call({ name, data, openid, source: 'wx_client' })
      if ('result' in outcome) return void answerJson(res, outcome.result)
      const { errCode, message } = outcome.error
      throw new Refused(500, errCode, `cloud.callFunction:fail Error: errCode: ${errCode} | errMsg: ${message}`)
    }),

    'POST /api/upload': exchange => upload(storage, asked(exchange), exchange),
    'POST /api/files': withBody((person, { fileList }) => temporaryUrls(storage, person, fileList)),

    'GET /api/phone/inbox': exchange => inboxOf(phone, asked(exchange)),
    'GET /api/phone/events': ({ url, res }) => void events(phone, people, people.find(url.searchParams.get('as')), res),
    'POST /api/phone/consent': withBody((person, body) => consent(phone, person, body)),
    'POST /api/phone/number': withBody((person, body) => giveNumber(phone, person, body)),
    'POST /api/phone/faults': async ({ req }) => misbehave(phone, await jsonOf(req)),
    'GET /phone': ({ url, res }) => {
      const shown = people.find(url.searchParams.get('as')) ?? people.sample[0]
      if (!shown) throw new Refused(404, -501007, '这个镇没有样例人物')
      answerHtml(res, phonePage(people.sample, shown, inboxOf(phone, shown)))
      return undefined
    },

    'GET /api/time': () => ({ now: time.now() }),
    /** {forward: ms}, {to: ms} or {to: 'next'}: answers when it is now and how many timers ran. */
    'POST /api/time': async ({ req }) => {
      const { forward, to } = await jsonOf(req)
      const target = typeof forward === 'number' ? time.now() + forward : to === 'next' ? await time.next() ?? time.now() : to
      if (typeof target !== 'number' || !(Math.abs(target) <= 8.64e15)) throw new Refused(400, -501007, '写 {"forward": 毫秒}、{"to": 毫秒} 或 {"to": "next"}')
      return { ran: await time.move(target), now: time.now() }
    },

    /** The last calls of functions with what they printed. */
    'GET /api/calls': () => functions.calls
  }

  return async (req, res, url) => {
    const route = routes[`${req.method} ${url.pathname}`]
    if (!route) return false
    try {
      const answer = await route({ req, res, url })
      if (answer !== undefined) answerJson(res, JSON.stringify(answer))
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      answerJson(res, JSON.stringify({ errCode: error.errCode, errMsg: error.errMsg }), error.status)
    }
    return true
  }
}
