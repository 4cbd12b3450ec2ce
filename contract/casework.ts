import * as v from 'valibot'
import type { ActionTable } from './action'
import { clockView, commandKey, day, deskView, instant, matterId, mediaId, page, place, reference, townId } from './parts'
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

const proposalView = v.strictObject({
  kind: v.optional(v.string()), category: v.optional(v.string()), queue: v.optional(v.string()), deskId: v.optional(v.string()), desk: v.optional(v.string()),
  confidence: v.optional(v.number()), intake: v.boolean(), urgent: v.boolean(), accusesOfficial: v.boolean(), hold: v.optional(v.string()),
  runnerUp: v.optional(v.string()),
  named: v.array(v.strictObject({ words: v.string(), personId: v.optional(v.string()), unitId: v.optional(v.string()), sure: v.boolean() })),
  channel: v.optional(v.string()),
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
  decision: v.optional(v.strictObject({ queue: v.string(), desk: v.string(), reason: v.string(), difference: v.string(), at: instant, by: v.string() })),
  clocks: v.array(clockView),
  timeline: v.array(v.strictObject({ ...timelineEntry.entries, inside: v.optional(v.string()) })),
  draft: v.optional(v.strictObject({ paperId: v.string(), code: v.string(), by: v.string(), parts: v.array(v.strictObject({ title: v.string(), text: v.string() })) })),
  closing: v.optional(v.strictObject({ result: v.string(), text: v.string(), visitOn: day })),
  may: v.array(v.string())
})

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

/** What officials do with a matter. */
export const casework = {
  /** 登记分流: what waits at the petition office. */
  intakeList: { roles: ['intake'], request: v.strictObject(page), reply: rows },
  /** 登记: kind, subject, place, each request, whom it is about. */
  register: {
    roles: ['intake'],
    request: v.strictObject({
      ...command, kind, category: v.optional(text(20)), subject: text(20, { missing: '请写一句是什么事，不写人名' }),
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
