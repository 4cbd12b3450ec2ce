import * as v from 'valibot'
import type { ActionTable } from './action'
import { clockView, commandKey, day, deskView, instant, matterId, mediaId, page, personName, phone, place, townId } from './parts'
import { text, TEXT_MAX } from './text'

const villager = ['villager'] as const
const photos = v.optional(v.pipe(v.array(mediaId), v.maxLength(9, '照片最多 9 张')), [])
const recordings = v.optional(v.pipe(v.array(mediaId), v.maxLength(12, '录音太多了，请分两次提交')), [])

/** What is said: words, a recording, or both; a recording alone is a valid filing. */
const said = { text: v.optional(text(TEXT_MAX, { min: 0 }), ''), recordings, photos }
const saysSomething = (input: { text: string, recordings: string[] }): boolean => input.text !== '' || input.recordings.length > 0
const speak = '请说一段，或写几句：是什么事'

const person = v.strictObject({ name: personName, phone: v.optional(phone), villageId: townId, groupId: v.optional(townId), address: v.optional(text(100)) })

const forWhom = v.variant('who', [
  v.strictObject({ who: v.literal('self') }),
  v.strictObject({
    who: v.literal('family'),
    relation: v.picklist(['parent', 'spouse', 'child', 'other']),
    name: personName,
    phone: v.optional(phone),
    knows: v.literal(true, '请先问过本人，本人知道并同意才能替他提交'),
    messagesTo: v.picklist(['me', 'them', 'both'])
  }),
  v.strictObject({ who: v.literal('together'), households: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000))) })
])

const avoid = v.strictObject({
  units: v.optional(v.pipe(v.array(townId), v.maxLength(20)), []),
  people: v.optional(v.pipe(v.array(townId), v.maxLength(20)), []),
  words: v.optional(text(200))
})

/** One entry of a matter's history as a person reads it. */
export const timelineEntry = v.strictObject({
  at: instant, text: v.string(), unit: v.optional(v.string()), post: v.optional(v.string()), until: v.optional(instant)
})

/** A written answer, in the five parts of law (claim) or in paragraphs (advice, discipline). */
export const replyView = v.strictObject({
  paperId: v.string(), code: v.string(), title: v.string(), number: v.optional(v.string()), unit: v.string(), signedAt: instant,
  parts: v.array(v.strictObject({ title: v.string(), text: v.string() })),
  openedAt: v.optional(instant)
})

/** A row of the person's own list. */
export const ownRow = v.strictObject({
  matterId, shortNo: v.string(), subject: v.string(), place: v.string(), state: v.string(), chip: v.string(),
  createdAt: instant, dueAt: v.optional(instant), overdue: v.boolean(), needsMe: v.boolean()
})

/** What a person can do with a matter now; anything else is closed, with a reason told when it is tried. */
export const ownActs = ['supplement', 'urge', 'withdraw', 'restore', 'open', 'rate'] as const

export const ownMatter = v.strictObject({
  matterId, shortNo: v.string(), number: v.optional(v.string()), subject: v.string(), place: v.string(),
  state: v.string(), chip: v.string(), result: v.optional(v.string()),
  desk: v.optional(deskView),
  clocks: v.array(clockView),
  timeline: v.array(timelineEntry),
  filed: v.strictObject({ at: instant, text: v.string(), recordings: v.array(v.string()), photos: v.array(v.string()) }),
  supplements: v.array(v.strictObject({ at: instant, text: v.string(), photos: v.array(v.string()) })),
  asked: v.optional(v.strictObject({ text: v.string(), until: instant })),
  reasons: v.array(v.string()),
  reply: v.optional(v.strictObject({ paperId: v.string(), opened: v.boolean(), onOpening: v.boolean() })),
  rating: v.optional(v.strictObject({ solved: v.string(), registration: v.optional(v.string()), handling: v.optional(v.string()), words: v.optional(v.string()), at: instant })),
  urgedAt: v.optional(instant),
  may: v.array(v.picklist(ownActs))
})

const command = { key: commandKey, matterId }
const mark = v.picklist(['good', 'fair', 'poor'])
/** 26 characters of Crockford base32 in any grouping; letters that are mistaken for digits are read as these. */
const receiptCode = v.pipe(
  v.string(), v.maxLength(80, '码不对，请一组一组再对一遍'),
  v.transform(input => input.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')),
  v.regex(/^[0-9A-Z]*$/, '码不对，请一组一组再对一遍')
)

/** What a villager does with a matter. */
export const petition = {
  /** 提交: files a matter. The reply is the receipt; a repeat of the key gets the same one. */
  submit: {
    roles: villager,
    request: v.pipe(v.strictObject({
      key: commandKey,
      topic: v.picklist(['service', 'dispute', 'hazard', 'advice'], '请选想说什么事'),
      ...said,
      place: v.optional(place),
      forWhom: v.optional(forWhom, { who: 'self' }),
      person,
      avoid: v.optional(avoid, {}),
      urgent: v.optional(v.boolean(), false),
      wantsMediation: v.optional(v.boolean()),
      service: v.optional(v.picklist(['here', 'door', 'post', 'counter']), 'counter'),
      truthful: v.literal(true, '请先勾选：我说的是真实情况')
    }), v.forward(v.check(input => saysSomething(input), speak), ['text'])),
    reply: v.strictObject({ matterId, shortNo: v.string(), receivedAt: instant, desk: deskView, clocks: v.array(clockView), urgent: v.boolean() })
  },
  /** 我的事项, newest first. */
  listMine: {
    roles: villager,
    request: v.strictObject({ ...page, filter: v.optional(v.picklist(['all', 'mine', 'open', 'closed']), 'all') }),
    reply: v.strictObject({ rows: v.array(ownRow), cursor: v.optional(v.string()) })
  },
  /** 这件事: where it stands, who has it, by when, and why. */
  get: { roles: villager, request: v.strictObject({ matterId }), reply: ownMatter },
  /** 补充: any time until it is closed. */
  supplement: {
    roles: villager,
    request: v.pipe(v.strictObject({ ...command, ...said }), v.forward(v.check(input => saysSomething(input), speak), ['text'])),
    reply: v.strictObject({ at: instant })
  },
  /** 催一次: asks the handler and their superior for a word within two working days. Once a clock. */
  urge: { roles: villager, request: v.strictObject(command), reply: v.strictObject({ urgedAt: instant, answerDue: clockView }) },
  /** 撤回, until the reply; nobody asks why. */
  withdraw: { roles: villager, request: v.strictObject(command), reply: v.strictObject({ at: instant, undoUntil: instant }) },
  /** Takes a withdrawal back within 24 hours; the clocks run as if it had never been. */
  restore: { roles: villager, request: v.strictObject(command), reply: v.strictObject({ at: instant }) },
  /** 书面答复: what it says. Where service in the mini-program was chosen, opening it is receiving it, and the right to a review starts. */
  openReply: { roles: villager, request: v.strictObject(command), reply: v.strictObject({ reply: replyView, review: v.optional(clockView) }) },
  /** 评价: voluntary, changeable for 30 days. */
  rate: {
    roles: villager,
    request: v.strictObject({ ...command, solved: v.picklist(['yes', 'partly', 'no']), registration: v.optional(mark), handling: v.optional(mark), words: v.optional(text(500, { min: 0 })) }),
    reply: v.strictObject({ at: instant, changeableUntil: instant })
  },
  /** 保密举报: goes to discipline alone. Nothing that names the filer is kept; the code is shown once. */
  submitSecret: {
    roles: villager,
    request: v.strictObject({
      key: commandKey,
      about: text(500, { missing: '请写反映的是谁，知道多少写多少' }),
      text: text(TEXT_MAX, { missing: '请写是什么事' }),
      when: v.optional(text(100, { min: 0 })),
      where: v.optional(text(100, { min: 0 })),
      photos: v.optional(v.pipe(v.array(mediaId), v.maxLength(3, '照片最多 3 张')), []),
      contact: v.optional(v.strictObject({ name: v.optional(personName), phone }))
    }),
    reply: v.strictObject({ code: v.string() })
  },
  /** 凭回执码查. An unknown code and a wrong one get the same answer. */
  getSecret: {
    roles: villager,
    request: v.strictObject({ code: receiptCode }),
    reply: v.strictObject({
      state: v.string(), chip: v.string(), receivedOn: day,
      timeline: v.array(v.strictObject({ on: day, text: v.string() })),
      may: v.array(v.picklist(['supplement', 'withdraw']))
    })
  },
  supplementSecret: { roles: villager, request: v.strictObject({ code: receiptCode, key: commandKey, text: text(TEXT_MAX, { missing: '请写要补充的内容' }) }), reply: v.strictObject({ on: day }) },
  withdrawSecret: { roles: villager, request: v.strictObject({ code: receiptCode, key: commandKey }), reply: v.strictObject({ on: day }) }
} as const satisfies ActionTable
