import * as v from 'valibot'
import type { ActionTable } from './action'
import { commandKey, day, instant, matterId, personName, phone, townId } from './parts'
import { text, TEXT_MAX } from './text'

const villager = ['villager'] as const
/** Who may book for somebody who has no phone or does not find their way with one. */
const proxies = ['gridWorker', 'villageCadre', 'groupHead', 'cellHead', 'intake'] as const
/** Who runs the desk on the day, and the leader who receives. */
const desk = ['intake', 'lead', 'head'] as const

export const needs = ['wheelchair', 'hearing', 'company'] as const
export const bookingStates = ['held', 'booked', 'arrived', 'called', 'skipped', 'done', 'absent'] as const
/** What happens to a number at the door and at the table; `recall` calls it again, `back` puts it among those who wait. */
export const deskSteps = ['arrive', 'call', 'recall', 'skip', 'back', 'absent', 'finish'] as const

const slotId = v.pipe(v.string(), v.regex(/^s\d{4}$/, '请从列出的时间里选'))
const number = v.pipe(v.number(), v.integer('号数不对'), v.minValue(1, '号数不对'), v.maxValue(999, '号数不对'))
/** Six digits, typed in any grouping. */
const code = v.pipe(v.string(), v.maxLength(20, '是 6 位数字'), v.transform(input => input.replace(/[\s-]/g, '')), v.regex(/^\d{6}$/, '是 6 位数字'))
const person = v.strictObject({ name: personName, phone: v.optional(phone), villageId: v.optional(townId), groupId: v.optional(townId) })
const topic = {
  matterId: v.optional(matterId),
  words: v.optional(text(60, { min: 0 })),
  party: v.optional(v.pipe(v.number(), v.integer('人数写整数'), v.minValue(1, '至少一位'), v.maxValue(5, '跟着来的最多 5 位')), 1),
  needs: v.optional(v.pipe(v.array(v.picklist(needs)), v.maxLength(3)), [])
}
const strokes = v.pipe(v.string(), v.maxLength(20_000, '签名太长了，请重新签'), v.regex(/^(\d{1,4},\d{1,4}[ ;]?)*$/, '签名没有存好，请重新签'))
/** A drawn signature; that a worker read it out and the person understood; or that the person did not want to sign. */
const signature = v.variant('way', [
  v.strictObject({ way: v.literal('drawn'), strokes: v.pipe(strokes, v.minLength(20, '请在框里签名')) }),
  v.strictObject({ way: v.literal('heard') }),
  v.strictObject({ way: v.literal('refused') })
])

const leaderView = { title: v.string(), inCharge: v.array(v.string()), place: v.string(), subject: v.optional(v.string()) }
const slotView = v.strictObject({ slotId: v.string(), at: instant, free: v.number(), seats: v.number() })

const dayRow = v.strictObject({
  dayId: day, ...leaderView, opens: instant, closes: instant, free: v.number(), seats: v.number(), line: v.number(),
  state: v.picklist(['open', 'cancelled', 'over']), mine: v.optional(v.picklist([...bookingStates, 'waiting']))
})

/** What a person holds in the hand for a day: a seat, a held one to answer for, or a place in the line. */
const ticket = v.strictObject({
  dayId: day, ...leaderView, state: v.picklist([...bookingStates, 'waiting']), dayState: v.picklist(['open', 'cancelled', 'over']), reason: v.optional(v.string()),
  no: v.optional(v.number()), at: v.optional(instant), until: v.optional(instant), slotMinutes: v.number(), code: v.optional(v.string()), bring: v.string(),
  talk: v.optional(v.string()), matterId: v.optional(matterId), party: v.number(), needs: v.array(v.picklist(needs)),
  ahead: v.optional(v.number()), direct: v.optional(v.boolean()), holdUntil: v.optional(instant), mayChange: v.boolean(), hasRecord: v.boolean(), forWhom: v.optional(v.string())
})

const promiseView = v.strictObject({ what: v.string(), by: v.string(), on: day, kept: v.optional(v.string()) })
const recordView = v.strictObject({
  dayId: day, no: v.number(), title: v.string(), place: v.string(), said: v.string(), answer: v.string(), outcome: v.picklist(['answered', 'matter']),
  promises: v.array(promiseView), state: v.picklist(['draft', 'signed']), signedAt: v.optional(instant), signedBy: v.optional(v.picklist(['drawn', 'heard', 'refused'])),
  objection: v.optional(v.string()), matterId: v.optional(matterId), shortNo: v.optional(v.string())
})
const queueRow = v.strictObject({
  no: v.number(), at: v.optional(instant), state: v.picklist(bookingStates), waited: v.optional(v.number()), party: v.number(), needs: v.array(v.picklist(needs)), hasRecord: v.boolean()
})
const proxied = v.strictObject({ dayId: day, no: v.number(), at: v.optional(instant), state: v.picklist(bookingStates), code: v.string(), name: v.string(), matterChip: v.optional(v.string()), shortNo: v.optional(v.string()) })

const command = { key: commandKey, dayId: day }
const atDesk = { ...command, no: number }

/** Reception days: leaders receive the people, by booking and without. */
export const reception = {
  /** 群众接待日: the next days. With a matter, leaders who stand in its circle are left out unless `anyway`. */
  days: {
    roles: villager,
    request: v.strictObject({ matterId: v.optional(matterId), anyway: v.optional(v.boolean(), false) }),
    reply: v.strictObject({ rows: v.array(dayRow), leftOut: v.number(), usual: v.string() })
  },
  /** 选时间. */
  day: { roles: villager, request: v.strictObject({ dayId: day }), reply: v.strictObject({ day: dayRow, slotMinutes: v.number(), slots: v.array(slotView), known: v.boolean(), name: v.optional(v.string()) }) },
  /** 预约. A seat is taken in one step or not at all. */
  book: {
    roles: villager,
    request: v.strictObject({ ...command, slotId, ...topic, person: v.optional(person), anyway: v.optional(v.boolean(), false) }),
    reply: ticket
  },
  /** For somebody who phones: the person, not the worker, has the seat. */
  bookFor: { roles: proxies, request: v.strictObject({ ...command, slotId, words: topic.words, party: topic.party, needs: topic.needs, person }), reply: ticket },
  /** What a worker booked for others, until it was talked about. */
  bookedFor: { roles: proxies, request: v.strictObject({}), reply: v.strictObject({ rows: v.array(proxied) }) },
  /** 预约凭证, or the place in the line. */
  ticket: { roles: villager, request: v.strictObject({ dayId: day }), reply: ticket },
  /** 我的预约. */
  mine: { roles: villager, request: v.strictObject({}), reply: v.strictObject({ rows: v.array(v.strictObject({ dayId: day, title: v.string(), place: v.string(), at: v.optional(instant), no: v.optional(v.number()), state: v.picklist([...bookingStates, 'waiting']), coming: v.boolean(), hasRecord: v.boolean() })) }) },
  /** Another time, the same day or another one: the new seat is taken and the old one freed in the same step. */
  change: { roles: villager, request: v.strictObject({ ...command, toDayId: day, slotId }), reply: ticket },
  /** Until the hour; the seat goes to the line. */
  cancel: { roles: villager, request: v.strictObject(command), reply: v.strictObject({ at: instant }) },
  /** 排队等候. `direct`: a free seat is mine at once; else I am asked first. */
  wait: {
    roles: villager,
    request: v.strictObject({ ...command, direct: v.optional(v.boolean(), true), ...topic, person: v.optional(person), anyway: v.optional(v.boolean(), false) }),
    reply: ticket
  },
  /** Changes between 直接给我 and 先问我. */
  prefer: { roles: villager, request: v.strictObject({ ...command, direct: v.boolean() }), reply: ticket },
  leaveLine: { roles: villager, request: v.strictObject(command), reply: v.strictObject({ at: instant }) },
  /** Takes the seat that is held, or lets it go to the next in line. */
  answerOffer: { roles: villager, request: v.strictObject({ ...command, take: v.boolean() }), reply: v.strictObject({ at: instant, ticket: v.optional(ticket) }) },
  /** A seat that somebody booked for me comes to my own phone, with the matter that came of it. */
  claim: { roles: villager, request: v.strictObject({ ...command, code, name: personName }), reply: ticket },
  /** 接访记录, as the visitor reads it. */
  record: { roles: villager, request: v.strictObject({ dayId: day }), reply: recordView },
  signRecord: { roles: villager, request: v.strictObject({ ...command, signature }), reply: recordView },
  /** Something in it is wrong: both versions are kept. */
  object: { roles: villager, request: v.strictObject({ ...command, text: text(500, { missing: '请写哪里不对' }) }), reply: recordView },
  /** 叫号屏: numbers only. */
  board: {
    roles: villager,
    request: v.strictObject({ dayId: day }),
    reply: v.strictObject({
      dayId: day, title: v.string(), place: v.string(), now: v.array(v.number()), next: v.array(v.strictObject({ no: v.number(), at: instant, walkIn: v.boolean() })), at: instant, phone: v.string()
    })
  },
  /** 接待台: numbers, no names. Without a day the one of today, else the next. */
  desk: {
    roles: desk,
    request: v.strictObject({ dayId: v.optional(day) }),
    reply: v.strictObject({
      day: dayRow, slotMinutes: v.number(), now: v.array(v.number()), booked: v.array(queueRow), walkIns: v.array(queueRow), walkInsLeft: v.number(),
      /** The day's codes: check-in goes on without a network. */
      codes: v.array(v.strictObject({ code: v.string(), no: v.number() })), days: v.array(day)
    })
  },
  /** Check-in by code or by name. Where a name fits several, their numbers. */
  checkIn: {
    roles: desk,
    request: v.pipe(v.strictObject({ ...command, code: v.optional(code), name: v.optional(personName) }), v.forward(v.check(({ code, name }) => (code === undefined) !== (name === undefined), '输 6 位数，或者输姓名'), ['code'])),
    reply: v.strictObject({ no: v.optional(v.number()), ahead: v.optional(v.number()), about: v.optional(instant), choose: v.array(v.number()) })
  },
  /** Arrived, called, skipped, called again, gone. */
  step: { roles: desk, request: v.strictObject({ ...atDesk, step: v.picklist(deskSteps) }), reply: v.strictObject({ no: v.number(), state: v.picklist(bookingStates) }) },
  /** Somebody without a booking gets a number. */
  walkIn: { roles: desk, request: v.strictObject({ ...command, person, words: topic.words, party: topic.party, needs: topic.needs }), reply: v.strictObject({ no: v.number(), ahead: v.number(), about: instant }) },
  /** What the leader sees before and in the talk. Logged before it is shown. */
  visit: {
    roles: desk,
    request: v.strictObject({ dayId: day, no: number }),
    reply: v.strictObject({
      no: v.number(), state: v.picklist(bookingStates), name: v.string(), village: v.string(), villageId: v.optional(townId), groupId: v.optional(townId), words: v.string(), party: v.number(), needs: v.array(v.picklist(needs)),
      matter: v.optional(v.strictObject({ subject: v.string(), place: v.string(), chip: v.string(), shortNo: v.string(), text: v.string(), steps: v.array(v.strictObject({ at: instant, text: v.string() })) })),
      record: v.optional(recordView), offices: v.array(v.strictObject({ id: v.string(), title: v.string(), unit: v.string() })), villages: v.array(v.strictObject({ id: v.string(), name: v.string() }))
    })
  },
  /** Written during the talk, as often as needed until it is signed. */
  saveRecord: {
    roles: desk,
    request: v.strictObject({
      ...atDesk, said: text(TEXT_MAX, { missing: '请写群众反映的事' }), villageId: townId, groupId: v.optional(townId), answer: v.optional(text(3_000, { min: 0 }), ''), outcome: v.picklist(['answered', 'matter'], '请选当场答复，还是转为事项'),
      promises: v.optional(v.pipe(v.array(v.strictObject({ what: text(200, { missing: '请写答应了什么' }), officeId: townId, on: day })), v.maxLength(10, '最多 10 条')), [])
    }),
    reply: recordView
  },
  /** Read back to the visitor, who signs on the worker's glass. */
  sign: { roles: desk, request: v.strictObject({ ...atDesk, signature }), reply: recordView },
  /** What was promised and is not kept yet. */
  promises: { roles: desk, request: v.strictObject({}), reply: v.strictObject({ rows: v.array(v.strictObject({ dayId: day, no: v.number(), n: v.number(), what: v.string(), by: v.string(), on: day, overdue: v.boolean() })) }) },
  keepPromise: { roles: desk, request: v.strictObject({ ...atDesk, n: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(9)), text: text(200, { missing: '请写怎么落实的' }) }), reply: recordView },
  /** The leader cannot come: everybody is told and offered the next day first. */
  cancelDay: { roles: desk, request: v.strictObject({ ...command, reason: text(60, { missing: '请写原因，群众会看到' }) }), reply: v.strictObject({ told: v.number(), offered: v.number() }) }
} as const satisfies ActionTable
