import { dayOf, endOfDay } from '../../core/kernel/calendar'
import type { Account } from '../../core/kernel/account'
import type { Caps } from '../../core/kernel/caps'
import { keyed, type Secrets } from '../../core/kernel/keys'
import type { Message, MessageText, Outcome, Way } from '../../core/messages/message'
import { fieldsOf } from '../../core/messages/fields'
import { pageOf } from '../../core/messages/page-of'
import type { MessageStore, Sender } from '../../core/messages/ports'
import type { AccountStore, ConsentLedger, IdentityStore } from '../../core/people/ports'
import type { ProfileBox } from '../../core/people/profile'
import type { Town } from '../../core/people/town'
import { afterAttempt } from '../domain/plan'
import type { Recipient } from '../domain/recipients'

export interface DeliveryDeps {
  readonly messages: MessageStore
  readonly sender: Sender
  readonly accounts: AccountStore
  readonly identities: IdentityStore
  readonly consents: ConsentLedger
  readonly profiles: ProfileBox
  readonly caps: Caps
  readonly secrets: Secrets
}
/** The one place that a message may name: others see the phone. */
const HALL = '便民服务大厅'

/** What a message is about: a matter, or a day of the town. */
export interface Subject {
  readonly id: string
  readonly shortNo: string
  /** The time that the message names, where it is another one than now. */
  readonly about?: number
  readonly page?: string
  /** The phone of whoever has no account. */
  readonly phone?: string
}
interface Delivery { readonly subject: Subject, readonly outgoing: { readonly id: string, readonly code: string }, readonly recipient: Recipient, readonly town: Town, readonly now: number }
interface Reached extends Delivery { readonly account?: Account }

/**
 * One message to one person: kept first (the inbox, and what stops a second one), then sent by the first way that is open: a subscription
 * message where a consent is left, else the fixed SMS, else it stands in the inbox. Returns when to try again, undefined when it is settled.
 */
export async function deliverMessage (deps: DeliveryDeps, delivery: Delivery): Promise<number | undefined> {
  const { subject, outgoing, recipient, town, now } = delivery
  const text = town.settings.messages.messages[outgoing.code]
  const fresh: Message = {
    id: `${subject.id}-${outgoing.id}-${recipient.who}-${recipient.key}`, personKey: recipient.key, matterId: subject.id, shortNo: subject.shortNo,
    code: outgoing.code, at: now, state: 'sending', tries: 0, ...(subject.page === undefined ? {} : { page: subject.page })
  }
  const earlier = await deps.messages.claim(fresh)
  if (earlier && isSettled(earlier)) return undefined
  const message: Message = !earlier ? fresh : earlier.state === 'sending' && earlier.tries === 0 ? { ...earlier, state: 'uncertain' } : earlier // died while sending

  const account = await accountOf(deps, recipient)
  const attempt = text && !text.onlyIfAsked && await send(deps, { ...delivery, account }, message, text)
  if (!attempt) {
    await deps.messages.mark(message.id, { state: 'inbox', tries: message.tries + 1 })
    return undefined
  }
  const { again, ...next } = afterAttempt(message, attempt.outcome, attempt.way, now)
  await deps.messages.mark(message.id, next)
  return again
}

const isSettled = ({ state, tries }: Message): boolean => state === 'sent' || state === 'inbox' || state === 'failed' || (state === 'uncertain' && tries > 1)

/** The first way that is open, tried; undefined where none is. A way that refuses for good gives over to the next. */
async function send (deps: DeliveryDeps, delivery: Reached, message: Message, text: MessageText): Promise<{ outcome: Outcome, way: Way } | undefined> {
  if (message.way !== 'sms') {
    const outcome = await bySubscription(deps, delivery, message, text)
    if (outcome !== undefined && outcome !== 'refused') return { outcome, way: 'subscription' }
  }
  const outcome = await bySms(deps, delivery, text)
  return outcome && { outcome, way: 'sms' }
}

async function bySubscription (deps: DeliveryDeps, { subject, recipient, account, town, now }: Reached, message: Message, text: MessageText): Promise<Outcome | undefined> {
  if (text.template === undefined || !account || !await deps.consents.use(account.id, text.template)) return undefined
  const page = subject.page ?? pageOf(recipient.who === 'official' ? 'official' : 'person', subject.id)
  const fields = fieldsOf(town.settings.messages, text, { shortNo: subject.shortNo, at: subject.about ?? now, place: HALL })
  const outcome = await deps.sender.subscription({ openid: deps.profiles.openid(account), template: text.template, page, fields })
  if (outcome === 'noConsent') {
    await deps.consents.none(account.id, text.template)
    return undefined
  }
  if (outcome === 'later') await deps.consents.record(account.id, `${message.id}-${message.tries}`, { allowed: [text.template] }) // not used up after all
  return outcome
}

async function bySms (deps: DeliveryDeps, { subject, recipient, account, town, now }: Reached, text: MessageText): Promise<Outcome | undefined> {
  const body = text.sms === undefined ? undefined : town.settings.messages.sms[text.sms]
  const wanted = (recipient.who === 'filer' || recipient.who === 'representative') && account ? deps.profiles.reminders(account) : { sms: true }
  const phone = body && wanted.sms ? wanted.phone ?? subject.phone ?? await phoneOf(deps, subject, recipient, town) : undefined
  if (!body || !phone) return undefined
  const day = dayOf(now)
  const { smsADay, smsADayInTown } = town.settings.caps
  const counters = [[keyed(deps.secrets.pepper, 'sms a day', phone, day), smsADay], [`sms-${day}`, smsADayInTown]] as const
  for (const [id, limit] of counters) if (!await deps.caps.take(id, limit, endOfDay(day))) return undefined
  return deps.sender.sms(phone, body.replaceAll('某镇', town.settings.signature))
}

async function accountOf (deps: DeliveryDeps, { who, key }: Recipient): Promise<Account | undefined> {
  if (who === 'forWhom') return undefined
  return who === 'official' ? deps.accounts.ofTownPerson(key) : deps.accounts.find(key)
}

async function phoneOf (deps: DeliveryDeps, subject: Subject, { who, key }: Recipient, town: Town): Promise<string | undefined> {
  if (who === 'official') return town.people.find(person => person.id === key)?.phone
  if (who === 'representative') return (await deps.identities.find(`${subject.id}-${key}`))?.phone
  const identity = await deps.identities.find(subject.id)
  return who === 'filer' ? identity?.phone : identity?.forWhom?.phone
}
