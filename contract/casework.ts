import * as v from 'valibot'
import type { ActionTable } from './action'
import { clockView, commandKey, day, deskView, instant, matterId, mediaId, page, phone, place, reference, shortNo, smsCode, townId } from './parts'
import { timelineEntry } from './petition'
import { states, type State } from './states'
import { text, TEXT_MAX } from './text'

const command = { key: commandKey, matterId }
const reason = text(1_000, { missing: '请写理由' })
const queue = v.picklist(['intake', 'grid', 'mediation', 'department', 'discipline'])
const kind = v.picklist(['advice', 'accusation', 'claim'])

/** Everybody who may hold a matter on a desk; whose it is decides `can`. */
const desks = ['gridWorker', 'villageCadre', 'mediator', 'committee', 'handler', 'intake', 'lead', 'head'] as const
const units = ['handler', 'head', 'gridWorker', 'villageCadre', 'mediator', 'committee'] as const

/** A row of a desk: what it is and what is to be done with it, never whose it is. */
export const deskRow = v.strictObject({
  matterId, subject: v.string(), place: v.string(), state: v.string(), chip: v.string(),
  due: v.optional(v.strictObject({ at: instant, mark: v.picklist(['danger', 'today', 'overdue', 'soon', 'later']), code: v.string() })),
  /** What the desk does next: a word for the button. */
  next: v.string(),
  waiting: v.string(),
  createdAt: instant, category: v.optional(v.string())
})
const rows = v.strictObject({ rows: v.array(deskRow), cursor: v.optional(v.string()) })

/** A place in the official tree of contents: first, second, third level. */
const treePlace = v.pipe(v.array(text(30)), v.length(3, '分类要选到第三级'))

/** An open matter that may tell of the same event, with the words that both have. */
const alike = v.strictObject({ matterId, subject: v.string(), place: v.string(), chip: v.string(), createdAt: instant, words: v.array(v.string()) })

const proposalView = v.strictObject({
  kind: v.optional(v.string()), category: v.optional(v.string()), queue: v.optional(v.string()), deskId: v.optional(v.string()), desk: v.optional(v.string()),
  confidence: v.optional(v.number()), intake: v.boolean(), urgent: v.boolean(), accusesOfficial: v.boolean(), hold: v.optional(v.string()),
  runnerUp: v.optional(v.string()),
  /** Whom the text may mean; `who` is 刘守田 · 柳湾村委会主任 where the town knows one. */
  named: v.array(v.strictObject({ words: v.string(), who: v.optional(v.string()), personId: v.optional(v.string()), unitId: v.optional(v.string()), sure: v.boolean() })),
  channel: v.optional(v.string()), place: v.optional(place),
  /** Places in the official tree of contents: a person chooses one when registering. */
  tree: v.array(treePlace),
  reasons: v.array(v.strictObject({ part: v.string(), text: v.string(), article: v.optional(v.string()) }))
})

export const officialMatter = v.strictObject({
  matterId, shortNo: v.string(), number: v.optional(v.string()), version: v.number(),
  subject: v.string(), place: v.string(), placeIds: v.optional(place), form: v.string(), kind: v.optional(v.string()), category: v.optional(v.string()), topic: v.string(),
  state: v.string(), chip: v.string(), queue: v.string(), desk: v.optional(deskView), urgent: v.boolean(),
  filer: v.strictObject({ name: v.string(), phone: v.string() }),
  text: v.string(), recordings: v.array(v.string()), photos: v.array(v.string()),
  supplements: v.array(v.strictObject({ at: instant, text: v.string(), photos: v.array(v.string()) })),
  requests: v.array(v.strictObject({ id: v.string(), text: v.string(), result: v.optional(v.string()) })),
  respondents: v.array(v.strictObject({ words: v.string(), personId: v.optional(v.string()), unitId: v.optional(v.string()) })),
  proposal: v.optional(proposalView),
  tree: v.optional(treePlace),
  /** Shown to the petition office alone, which decides whether it is one event. */
  alike: v.optional(v.array(alike)),
  decision: v.optional(v.strictObject({ queue: v.string(), desk: v.string(), reason: v.string(), difference: v.string(), at: instant, by: v.string() })),
  clocks: v.array(clockView),
  timeline: v.array(v.strictObject({ ...timelineEntry.entries, inside: v.optional(v.string()) })),
  draft: v.optional(v.strictObject({ paperId: v.string(), code: v.string(), by: v.string(), parts: v.array(v.strictObject({ title: v.string(), text: v.string() })) })),
  closing: v.optional(v.strictObject({ result: v.string(), text: v.string(), visitOn: day })),
  asked: v.optional(v.strictObject({ text: v.string(), until: instant })),
  /** How many speak for it; 0 where it is one person's. */
  representatives: v.number(),
  handler: v.optional(v.string()),
  /** An answer that went out less than a minute ago can still be taken back until then. */
  recallUntil: v.optional(instant),
  recusalAsked: v.optional(v.strictObject({ ground: v.string(), at: instant })),
  may: v.array(v.string())
})

const option = v.strictObject({ id: v.string(), name: v.string(), phone: v.string() })
const personOption = v.strictObject({ personId: v.string(), name: v.string(), post: v.string(), unit: v.string() })
/** Why somebody stands back (信访工作条例 28). */
export const recusalGrounds = ['relative', 'interest', 'respondent', 'other'] as const

const respondent = v.strictObject({ words: text(100), personId: v.optional(townId), unitId: v.optional(townId) })
const handedTo = v.variant('queue', [
  v.strictObject({ queue: v.literal('department'), unitId: townId }),
  v.strictObject({ queue: v.literal('grid'), gridId: townId }),
  v.strictObject({ queue: v.literal('mediation'), unitId: townId }),
  v.strictObject({ queue: v.literal('discipline') })
], '请选去向')

const five = {
  request: text(TEXT_MAX), facts: text(TEXT_MAX, { missing: '请写查明的情况' }), decision: text(TEXT_MAX, { missing: '请写处理意见' }),
  basis: text(TEXT_MAX, { missing: '请写依据' }), remedy: text(TEXT_MAX, { missing: '请写不同意怎么办' })
}
const answer = v.variant('form', [
  v.strictObject({
    form: v.literal('decision'), ...five,
    results: v.pipe(v.array(v.strictObject({ id: reference, result: v.picklist(['support', 'explain', 'refuse']) })), v.minLength(1, '每项请求都要有结果'), v.maxLength(20))
  }),
  v.strictObject({ form: v.literal('letter'), paragraphs: text(TEXT_MAX, { missing: '请写答复' }), adopted: v.optional(v.picklist(['yes', 'partly', 'no'])) })
], '请选答复的写法')

const moved = v.strictObject({ at: instant, state: v.string() })
const laidBeforeHead = v.strictObject({ at: instant, state: v.string(), waitsForHead: v.boolean() })

/** What officials do with a matter. */
export const casework = {
  /** 登记分流: what waits at the petition office. */
  intakeList: { roles: ['intake'], request: v.strictObject(page), reply: rows },
  /** 登记: kind, subject, place, each request, whom it is about. */
  register: {
    roles: ['intake'],
    request: v.strictObject({
      ...command, kind, category: v.optional(text(20)), subject: text(20, { missing: '请写一句是什么事，不写人名' }),
      tree: v.optional(treePlace),
      place: v.optional(place),
      requests: v.pipe(v.array(text(500, { missing: '请写清请求' })), v.minLength(1, '请写清一项请求'), v.maxLength(20, '最多 20 项请求')),
      respondents: v.optional(v.pipe(v.array(respondent), v.maxLength(20)), []),
      contacted: v.optional(v.boolean(), false)
    }),
    reply: v.strictObject({ number: v.string(), at: instant, state: v.string() })
  },
  /** 确认分流: where it goes, and why; kept beside what was proposed. */
  route: { roles: ['intake'], request: v.strictObject({ ...command, to: handedTo, reason }), reply: moved },
  /** 工作: the desks of whoever asks, what is due first. */
  worklist: {
    roles: desks,
    request: v.strictObject({ ...page, queue: v.optional(queue), state: v.optional(v.picklist(Object.keys(states) as State[])), villageId: v.optional(townId) }),
    reply: v.strictObject({ ...rows.entries, today: v.optional(v.strictObject({ shown: v.number(), dueToday: v.number(), more: v.boolean() })) })
  },
  /** 办这件事. The access is written down before anything is shown. */
  get: { roles: [...desks, 'discipline'], request: v.strictObject({ matterId }), reply: officialMatter },
  /** 签收, or sent back because papers are missing. */
  receive: { roles: units, request: v.strictObject({ ...command, missing: v.optional(text(500)) }), reply: moved },
  /** 受理并告知: starts the time in which it must be answered. */
  accept: { roles: units, request: v.strictObject(command), reply: v.strictObject({ at: instant, clock: clockView }) },
  /** 转办: to another unit; the third time goes to a leader instead. */
  transfer: { roles: units, request: v.strictObject({ ...command, unitId: townId, reason, done: v.optional(text(1_000, { min: 0 })) }), reply: moved },
  /** Where a matter can be sent: every unit, grid and committee that is not barred from it. `toLeader`: whatever is chosen, a leader names the unit now. */
  destinations: {
    roles: [...units, 'intake'],
    request: v.strictObject({ matterId }),
    reply: v.strictObject({ units: v.array(v.strictObject({ ...option.entries, powers: v.array(v.string()) })), grids: v.array(option), committees: v.array(option), toLeader: v.boolean() })
  },
  /** Who can take a matter: at its desk (`handler`), as mediator, as lead. Nobody who is barred from it. */
  people: {
    roles: [...units, 'intake', 'lead'],
    request: v.strictObject({ matterId, purpose: v.optional(v.picklist(['handler', 'mediator', 'lead']), 'handler') }),
    reply: v.strictObject({ people: v.array(personOption) })
  },
  /** 改承办人, within the desk. */
  assign: { roles: [...units, 'intake'], request: v.strictObject({ ...command, personId: townId }), reply: moved },
  /** 答复模板 that fit a matter, those of its class first; what the system knows is filled in, 【】 is left to the handler. */
  templates: {
    roles: [...units, 'intake', 'lead'],
    request: v.strictObject({ matterId }),
    reply: v.strictObject({ templates: v.array(v.strictObject({ id: v.string(), kind: v.string(), title: v.string(), fits: v.boolean(), parts: v.array(v.strictObject({ title: v.string(), text: v.string() })) })) })
  },
  /** 请提交人补充: what is missing and until when; no legal clock stops for it. */
  ask: { roles: [...units, 'intake', 'lead', 'discipline'], request: v.strictObject({ ...command, text: text(500, { missing: '请写缺什么' }), until: day }), reply: v.strictObject({ at: instant, until: instant }) },
  /** 收回: takes an answer back within 60 seconds of sending it. */
  recall: { roles: ['handler', 'head', 'villageCadre', 'gridWorker'], request: v.strictObject(command), reply: moved },
  /** 我要回避: whoever has it steps back and does not see it any more; where nobody is left it goes one level up. */
  recuse: { roles: [...units, 'intake', 'lead', 'discipline'], request: v.strictObject({ ...command, ground: v.picklist(recusalGrounds), words: v.optional(text(200, { min: 0 })) }), reply: v.strictObject({ at: instant, wentUp: v.boolean() }) },
  /** 换不换承办人: what the filer asked for is decided by the head, who is told neither more nor less than the ground. */
  decideRecusal: {
    roles: ['head'],
    request: v.strictObject({ ...command, granted: v.boolean(), personId: v.optional(townId), words: text(200, { missing: '请写理由' }) }),
    reply: moved
  },
  /** 不予受理: the reason, its article and where it can go, laid before the head. */
  refuse: {
    roles: [...units, 'intake'],
    request: v.strictObject({ ...command, reason: text(1_000, { missing: '请写理由' }), article: text(60, { missing: '请写依据条款' }), organ: text(60, { missing: '请写应去的机关' }), organContact: text(100, { missing: '请写地址和电话' }) }),
    reply: laidBeforeHead
  },
  /** 告知其他渠道 (信访工作条例 31 (1)-(4)): a path of office.channels, laid before the head. */
  redirect: { roles: [...units, 'intake'], request: v.strictObject({ ...command, pathId: townId, words: v.optional(text(500, { min: 0 })) }), reply: laidBeforeHead },
  /** 已在办: the same matter is handled already; this one is linked to it, by its number (信访工作条例 19). */
  link: { roles: ['intake'], request: v.strictObject({ ...command, to: shortNo, sameness: text(500, { missing: '请写为什么是同一件' }) }), reply: moved },
  /** 查看身份: who filed it, for two minutes. The reason is written down first and the person reads it. */
  reveal: {
    roles: ['mediator', 'committee', 'handler', 'intake', 'lead', 'discipline', 'gridWorker', 'villageCadre'],
    request: v.strictObject({ matterId, reason: text(200, { missing: '请写为什么要看' }) }),
    reply: v.strictObject({ name: v.string(), phone: v.optional(v.string()), address: v.optional(v.string()), forWhom: v.optional(v.strictObject({ name: v.string(), phone: v.optional(v.string()) })), until: instant })
  },
  /** 本人在场查询: sends a code to the phone that the person names; the answer is the same where nothing was filed with it. */
  presentCode: { roles: ['gridWorker', 'villageCadre', 'handler', 'intake'], request: v.strictObject({ key: commandKey, phone }), reply: v.strictObject({ until: instant }) },
  /** What was filed with that phone, by the code that the person reads out; each is written down in the person's own log. */
  present: {
    roles: ['gridWorker', 'villageCadre', 'handler', 'intake'],
    request: v.strictObject({ phone, code: smsCode }),
    reply: v.strictObject({ rows: v.array(v.strictObject({ matterId, shortNo: v.string(), subject: v.string(), place: v.string(), state: v.string(), chip: v.string(), createdAt: instant, dueAt: v.optional(instant), desk: deskView })) })
  },
  /** 找一件事: in one's own queues, by number, place, class, words of the event, dates, state; never by person. */
  search: {
    roles: desks,
    request: v.strictObject({
      ...page, number: v.optional(text(40)), placeId: v.optional(townId), category: v.optional(text(20)), words: v.optional(text(40)),
      from: v.optional(day), to: v.optional(day), state: v.optional(v.picklist(Object.keys(states) as State[])), queue: v.optional(queue)
    }),
    reply: rows
  },
  /** 记一笔: progress for the filer to read, or a note for inside. */
  note: { roles: [...desks, 'discipline'], request: v.strictObject({ ...command, text: text(2_000, { missing: '请写进展' }), inside: v.optional(v.boolean(), false) }), reply: v.strictObject({ at: instant }) },
  /** 答复: advice and reports go out at once, a claim's decision waits for the head. */
  reply: { roles: units, request: v.strictObject({ ...command, answer }), reply: v.strictObject({ at: instant, state: v.string(), waitsForHead: v.boolean() }) },
  /** 待签发: papers laid before the head of a unit. */
  signList: { roles: ['head'], request: v.strictObject(page), reply: rows },
  /** 签发 or 退回 with a reason. */
  sign: { roles: ['head'], request: v.strictObject({ ...command, paperId: reference, back: v.optional(reason) }), reply: moved },
  /** 送达: how and when the paper reached the person; the right to a review starts with it. */
  serve: {
    roles: units,
    request: v.strictObject({ ...command, way: v.picklist(['door', 'post', 'counter']), at: instant, recipient: text(30, { missing: '请写谁签收的' }), mailNo: v.optional(text(40)) }),
    reply: v.strictObject({ at: instant, state: v.string(), review: v.optional(clockView) })
  },
  /** 办结: ends the handling with its proof and proposes the result; never calls 办结 what was not done. */
  close: {
    roles: units,
    request: v.strictObject({
      ...command, result: v.picklist(['done', 'partly', 'notDone']), text: text(1_000, { missing: '请写办到哪一步' }),
      proof: v.optional(v.pipe(v.array(mediaId), v.maxLength(9)), []), promiseOn: v.optional(day), visitOn: day
    }),
    reply: v.strictObject({ at: instant, state: v.string(), closed: v.boolean() })
  },
  /** 保密举报台: discipline only. */
  disciplineList: { roles: ['discipline'], request: v.strictObject({ ...page, filter: v.optional(v.picklist(['new', 'open', 'closed']), 'open') }), reply: rows },
  /** 接收: signs for what was handed over. */
  takeOver: { roles: ['discipline'], request: v.strictObject(command), reply: moved },
  /** 答复 of discipline, by its own rules. */
  answer: { roles: ['discipline'], request: v.strictObject({ ...command, text: text(TEXT_MAX, { missing: '请写答复' }) }), reply: moved }
} as const satisfies ActionTable
