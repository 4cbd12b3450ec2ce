import type { Call } from '../../cloudfunctions/core/kernel/call'
import { keyed, type Secrets } from '../../cloudfunctions/core/kernel/keys'
import { profileBox } from '../../cloudfunctions/core/people/profile'
import type { ReceptionDay } from '../../cloudfunctions/core/people/reception'
import type { Town } from '../../cloudfunctions/core/people/town'
import { visitorBox } from '../../cloudfunctions/core/people/visitor'
import type { Deps } from '../../cloudfunctions/reception/routes'

const bytes = (n: number) => Buffer.alloc(32, n)
export const secrets: Secrets = { wrapping: { id: 'k1', bytes: bytes(1) }, pepper: { id: 'k1', bytes: bytes(2) }, hmac: { id: 'k1', bytes: bytes(3) } }
const profiles = profileBox(secrets)

/** Somebody with an account, so that a booking is what is counted and not a first visit. */
export function callerNo (n: number, now: number): Call {
  const openid = `o-rush-${n}`
  const id = keyed(secrets.hmac, 'person', openid)
  const account = { id, version: 1, openid: profiles.sealOpenid(id, openid), profile: profiles.seal(id, { name: `第${n}位` }), townVersion: 1, filed: { day: '', keys: [] } }
  return { actor: { id, roles: ['villager'], holdings: [] }, now, account, openid }
}

/** A day of 20 times with two seats each: 40 seats. */
export function rushDay (town: Town, id: string): ReceptionDay {
  const from = Date.parse(`${id}T09:00:00+08:00`)
  return {
    id, shape: 1, version: 1, occurrence: `rush@${id}`, officeId: 'town-mayor', leaderId: 'zhou-zheng', title: '镇长', inCharge: [], place: town.name, slotMinutes: 10,
    slots: Array.from({ length: 20 }, (_, n) => ({ id: `s${String(1000 + n)}`, at: from + n * 600_000, firstNo: 2 * n + 1, seats: 2 })),
    walkIns: 0, state: 'open', publishedAt: 0, seats: {}, people: {}, attendees: [], line: 0, done: {}, outbox: {}, nextLookAt: null, nextSendAt: null
  }
}

/** What reception stands on, over some stores; what a booking does not touch is not there. */
export const receptionDeps = (town: Town, stores: Pick<Deps, 'days' | 'waiters'>): Deps => ({
  ...stores, town: { read: async () => town }, profiles, secrets, visitors: visitorBox(secrets),
  ...{} as Pick<Deps, 'records' | 'accounts' | 'matters' | 'identities' | 'access' | 'caps' | 'open' | 'propose'>
})

/** What must hold of a day at every moment: a seat has one person, a person one seat, and none is beyond those that there are. */
export function oversold ({ seats, people, slots }: ReceptionDay): string[] {
  const inRange = new Set(slots.flatMap(({ firstNo, seats }) => Array.from({ length: seats }, (_, n) => `n${firstNo + n}`)))
  return [
    ...Object.keys(seats).filter(seat => !inRange.has(seat)).map(seat => `no such seat ${seat}`),
    ...Object.entries(seats).filter(([seat, key]) => `n${people[key]?.no}` !== seat).map(([seat]) => `${seat} belongs to nobody`),
    ...Object.entries(people).filter(([key, { no, slot }]) => slot !== undefined && seats[`n${no}`] !== key).map(([, { no }]) => `${no} is held by somebody without it`)
  ]
}

/** Random numbers that are the same for the same seed (mulberry32). */
export function randomOf (seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6D2B79F5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
