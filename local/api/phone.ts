import type { ServerResponse } from 'node:http'
import type { Phone } from '../phone'
import type { ContentCheck } from '../phone/content-check'
import type { Fault } from '../phone/faults'
import { Refused } from './exchange'
import type { People, Person } from './people'

const bad = (errMsg: string) => new Refused(400, -501007, errMsg)

/** Where a person's SMS arrive: the number they gave here, else the one that the town knows. */
export const numberOf = (phone: Phone, { openid, phone: known }: Person): string | undefined => phone.number(openid) ?? known

export const inboxOf = (phone: Phone, person: Person) => phone.inbox({ openid: person.openid, number: numberOf(phone, person) })

/** What the person tapped in wx.requestSubscribeMessage for one template; or whether they follow the town's official account. */
export async function consent (phone: Phone, { openid }: Person, { templateId, answer, follows }: Record<string, unknown>): Promise<object> {
  if (typeof follows === 'boolean') {
    await phone.follow(openid, follows)
    return { follows }
  }
  if (typeof templateId !== 'string' || !['accept', 'reject', 'ban'].includes(String(answer))) throw bad('写 templateId 和 answer（accept、reject 或 ban）')
  if (answer === 'accept') await phone.consent(openid, templateId)
  return { left: phone.consents(openid, templateId) }
}

/** The button that gives the phone number: a code that a function turns into the number. `number` is typed by who tries it out. */
export async function giveNumber (phone: Phone, person: Person, { number }: Record<string, unknown>): Promise<{ code: string, number: string }> {
  if (number !== undefined && !/^1[3-9]\d{9}$/.test(String(number))) throw bad('手机号要 11 位，以 13 到 19 开头')
  if (number !== undefined) await phone.setNumber(person.openid, String(number))
  const given = numberOf(phone, person)
  if (!given) throw bad('这个人还没有手机号')
  return { code: phone.numberCode(given), number: given }
}

/** Lets messages go wrong, for tests: `faults` and `contentCheck` as local/phone knows them. */
export function misbehave (phone: Phone, { faults, contentCheck }: Record<string, unknown>): object {
  if (faults !== undefined) phone.setFaults(faults as Fault[])
  if (contentCheck !== undefined) phone.setContentCheck(contentCheck as ContentCheck)
  return {}
}

/** Server-sent events `{as, kind}`: something arrived for one of the sample people, or for the one who is asked about. */
export function events (phone: Phone, people: People, asked: Person | undefined, res: ServerResponse): void {
  res.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store' })
  res.write(': open\n\n')
  const watched = asked ? [asked] : people.sample
  const forget = phone.onDelivery(({ kind, to }) => {
    for (const person of watched) {
      if (to === (kind === 'sms' ? numberOf(phone, person) : person.openid)) res.write(`data: ${JSON.stringify({ as: person.id, kind })}\n\n`)
    }
  })
  const alive = setInterval(() => res.write(': alive\n\n'), 25_000)
  alive.unref()
  res.on('close', () => {
    clearInterval(alive)
    forget()
  })
}
