import * as v from 'valibot'
import type { ActionTable } from './action'
import { clockView, commandKey, day, deskView, instant, matterId, mediaId, page, personName, phone, place, reference, shortNo, smsCode, townId } from './parts'
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
export const ownActs = ['supplement', 'urge', 'withdraw', 'restore', 'open', 'rate', 'askRecusal', 'invite'] as const

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
  /** A matter of several: who speaks for it; names are read by the one who filed it alone. */
  joint: v.optional(v.strictObject({
    isFirst: v.boolean(), households: v.optional(v.number()), speaking: v.number(), withdrawing: v.number(),
    representatives: v.array(v.strictObject({ id: v.string(), name: v.string(), isIn: v.boolean() }))
  })),
  /** Filed by a worker at the person's word. */
  assisted: v.boolean(),
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

const receipt = v.strictObject({ matterId, shortNo: v.string(), receivedAt: instant, desk: deskView, clocks: v.array(clockView), urgent: v.boolean() })

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
    reply: receipt
  },
  /** 替群众登记: a worker takes down what somebody says and reads it back (信访工作条例 19); the person is the filer, not the worker. */
  assist: {
    roles: ['gridWorker', 'villageCadre', 'handler', 'intake', 'lead'],
    request: v.pipe(v.strictObject({
      key: commandKey,
      topic: v.picklist(['service', 'dispute', 'hazard', 'advice'], '请选想说什么事'),
      ...said,
      place: v.optional(place),
      person,
      /** How to reach the person: a neighbour, when to come again. */
      reach: v.optional(text(60, { min: 0 })),
      sms: v.boolean('请问要不要短信'),
      avoid: v.optional(avoid, {}),
      urgent: v.optional(v.boolean(), false),
      wantsMediation: v.optional(v.boolean()),
      service: v.optional(v.picklist(['door', 'post', 'counter']), 'counter'),
      consent: v.literal(true, '请先问本人同意'),
      readBack: v.strictObject({ heard: v.literal(true, '请先念一遍，本人听懂了、没错'), way: v.picklist(['signature', 'thumb', 'recorded', 'refused']), media: v.optional(mediaId), note: v.optional(text(100, { min: 0 })) })
    }), v.forward(v.check(input => saysSomething(input), speak), ['text'])),
    reply: receipt
  },
  /** 本人来办: sends a code to the phone that a matter was filed with for somebody; the answer is the same for every number. */
  claimCode: { roles: villager, request: v.strictObject({ key: commandKey, shortNo, phone }), reply: v.strictObject({ until: instant }) },
  /** Takes a matter over that somebody filed for the caller, by that code. */
  claim: { roles: villager, request: v.strictObject({ key: commandKey, shortNo, code: smsCode }), reply: v.strictObject({ matterId, at: instant }) },
  /** 加入码 of a joint matter, to be read out; good for 24 hours. */
  joinCode: { roles: villager, request: v.strictObject(command), reply: v.strictObject({ code: v.string(), until: instant }) },
  /** What a join code opens, without anybody's name. */
  joinLook: { roles: villager, request: v.strictObject({ code: smsCode }), reply: v.strictObject({ subject: v.string(), place: v.string(), filedAt: instant, speaking: v.number() }) },
  /** 我愿意做代表: waits until the first representative says yes. */
  join: { roles: villager, request: v.strictObject({ key: commandKey, code: smsCode, name: personName, phone: v.optional(phone) }), reply: v.strictObject({ matterId, at: instant }) },
  /** 同意 or 不同意 somebody as representative; five at most (信访工作条例 20). */
  letIn: { roles: villager, request: v.strictObject({ ...command, id: reference, yes: v.boolean() }), reply: v.strictObject({ at: instant, speaking: v.number() }) },
  /** 申请换人办 (回避): the head decides in five working days; the handler is not told who asked. */
  askRecusal: {
    roles: villager,
    request: v.strictObject({ ...command, ground: v.picklist(['relative', 'interest', 'respondent', 'other']), words: v.optional(text(200, { min: 0 })) }),
    reply: v.strictObject({ at: instant, answerDue: clockView })
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
  /** 撤回, until the reply; nobody asks why. A joint matter is withdrawn when the last representative says so: `waitsFor` others. */
  withdraw: { roles: villager, request: v.strictObject(command), reply: v.strictObject({ at: instant, undoUntil: v.optional(instant), waitsFor: v.number() }) },
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
