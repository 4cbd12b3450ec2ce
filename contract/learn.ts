import * as v from 'valibot'
import type { ActionTable, Role } from './action'
import { articleKey, lessonContent, lessonId, quizQuestion, topic } from './lesson'
import { commandKey, instant, page, reference, townId } from './parts'
import { text } from './text'

const villager = ['villager'] as const
/** Who writes for the town to learn from, and plans its lectures. */
export const teachers = ['handler', 'intake', 'villageCadre', 'mediator', 'committee', 'head'] as const satisfies readonly Role[]

const lawName = text(80, { missing: '没有这部法规' })
const lectureId = reference
const cited = v.strictObject({ law: v.string(), title: v.string(), article: v.string(), label: v.string() })
const lessonRow = v.strictObject({ id: v.string(), topic: v.string(), question: v.string(), minutes: v.number(), answer: v.string(), sensitive: v.boolean() })
const articleView = v.strictObject({ ...cited.entries, lines: v.array(v.string()), inForce: v.optional(v.string()), changed: v.optional(v.string()) })
const articleRow = v.strictObject({ ...cited.entries, text: v.string() })
const question = v.strictObject({ lesson: v.string(), n: v.number(), ...quizQuestion.entries })
const noticeHit = v.strictObject({ id: v.string(), title: v.string(), text: v.string() })

const section = v.strictObject({ title: v.string(), lines: v.array(v.string()) })
const lesson = v.strictObject({
  ...lessonRow.entries,
  parts: v.array(section),
  /** The text of what it cites, as far as statutes were imported. */
  articles: v.array(articleView),
  /** Cited, but not at hand. */
  missing: v.array(v.strictObject({ law: v.string(), article: v.string() })),
  /** A cited law has another version now than the one it was written against. */
  changedLaws: v.array(v.strictObject({ law: v.string(), since: v.optional(v.string()) })),
  related: v.array(lessonRow),
  quiz: v.array(question),
  help: v.strictObject({ unit: v.string(), phone: v.string() })
})

const lectureState = v.picklist(['planned', 'cancelled', 'held'])
const lectureRow = v.strictObject({
  id: v.string(), title: v.string(), at: instant, endsAt: instant, place: v.string(), speaker: v.string(), state: lectureState,
  seatsLeft: v.number(), standing: v.number(), mine: v.picklist(['no', 'signedUp', 'attended'])
})
const asked = v.strictObject({ id: v.string(), text: v.string(), at: instant, answer: v.optional(v.string()), lesson: v.optional(v.string()), became: v.optional(v.picklist(['answer', 'lesson', 'matter'])) })
const lecture = v.strictObject({
  ...lectureRow.entries,
  unit: v.string(), phone: v.string(), bring: v.string(), laws: v.array(v.string()),
  /** How many signed up; left out under 10. */
  signUps: v.optional(v.number()),
  /** The caller's place among those who signed up. */
  myNumber: v.optional(v.number()),
  attendFrom: instant, attendUntil: instant, attendedAt: v.optional(instant),
  material: v.array(lessonRow), materialWords: v.string(),
  questions: v.array(asked),
  why: v.optional(v.string())
})
const plan = {
  title: text(30, { min: 2, missing: '请写讲什么' }),
  laws: v.pipe(v.array(text(40)), v.maxLength(6, '最多 6 部')),
  at: instant, endsAt: instant,
  villageId: v.optional(townId),
  place: text(40, { min: 2, missing: '请写在哪里讲' }),
  speaker: text(30, { missing: '请写谁来讲' }),
  seats: v.pipe(v.number(), v.integer('座位写整数'), v.minValue(1, '至少 1 个座位'), v.maxValue(500, '最多 500 个座位')),
  standing: v.pipe(v.number(), v.integer('站位写整数'), v.minValue(0, '站位写整数'), v.maxValue(200, '最多 200 个站位')),
  bring: v.optional(text(100)),
  material: v.pipe(v.array(lessonId), v.maxLength(6, '最多 6 篇')),
  materialWords: v.optional(text(500))
}
const headCount = v.pipe(v.number(), v.integer('人数写整数'), v.minValue(0, '人数写整数'), v.maxValue(500, '最多 500 人'))
const desk = v.strictObject({
  id: v.string(), version: v.number(), title: v.string(), laws: v.array(v.string()), at: instant, endsAt: instant, villageId: v.optional(v.string()), place: v.string(), speaker: v.string(),
  unit: v.string(), state: lectureState, seats: v.number(), standing: v.number(), bring: v.optional(v.string()), material: v.array(v.string()), materialWords: v.optional(v.string()),
  signUps: v.number(), byCode: v.number(), byWorker: v.number(), questions: v.array(asked), summary: v.optional(v.string()), attendFrom: instant, attendUntil: instant
})
const heldRow = v.strictObject({ id: v.string(), at: instant, place: v.string(), title: v.string(), laws: v.array(v.string()), speaker: v.string(), unit: v.string(), people: v.number() })

const stage = v.picklist(['draft', 'review', 'scheduled', 'published', 'withdrawn'])
const draftRow = v.strictObject({
  id: v.string(), question: v.string(), topic: v.string(), stage, at: instant, publishAt: v.optional(instant), back: v.optional(v.string()), unit: v.string(),
  /** Whether a published version stands beside the draft. */
  live: v.boolean(),
  outdated: v.array(v.strictObject({ law: v.string(), since: v.optional(v.string()) })),
  useful: v.number(), unclear: v.number(), mayApprove: v.boolean()
})
const lessonCommand = { key: commandKey, lessonId, version: v.pipe(v.number(), v.integer('请回到上一页重新打开'), v.minValue(0, '请回到上一页重新打开')) }
const done = v.strictObject({ at: instant })
const saved = v.strictObject({ lessonId: v.string(), version: v.number(), /** Citations that lead nowhere, related lessons that are not there. */ problems: v.array(v.string()) })

/** Lessons, the law, quizzes and lectures. */
export const learn = {
  /** 学法: what there is to learn. `statutes` is 0 where none were imported. */
  home: {
    roles: villager,
    request: v.strictObject({}),
    reply: v.strictObject({ topics: v.array(v.strictObject({ topic: v.string(), lessons: v.number() })), lectures: v.array(lectureRow), statutes: v.number(), attended: v.number() })
  },
  /** The lessons of a topic, or all; by question. */
  lessons: { roles: villager, request: v.strictObject({ topic: v.optional(topic) }), reply: v.strictObject({ rows: v.array(lessonRow) }) },
  /** A lesson whole, with its law and its questions: what a phone needs to show it without a network. */
  lesson: { roles: villager, request: v.strictObject({ lessonId }), reply: lesson },
  /** 这条有用吗: counted once a person, kept as a number alone. */
  useful: { roles: villager, request: v.strictObject({ key: commandKey, lessonId, useful: v.boolean() }), reply: done },
  /** 查法律, over lessons, statutes and notices. `words` are what to mark, `also` what was looked for besides, `near` other words to try where nothing was found. */
  search: {
    roles: villager,
    request: v.strictObject({ q: text(100, { missing: '请写要查什么' }), more: v.optional(v.boolean()) }),
    reply: v.strictObject({
      lessons: v.array(lessonRow), articles: v.array(articleRow), more: v.boolean(), notices: v.array(noticeHit),
      words: v.array(v.string()), also: v.array(v.string()), near: v.array(v.string()), statutes: v.number()
    })
  },
  /** All statutes at hand, in force first. */
  statutes: {
    roles: villager,
    request: v.strictObject({}),
    reply: v.strictObject({ rows: v.array(v.strictObject({ law: v.string(), title: v.string(), part: v.optional(v.string()), inForce: v.optional(v.string()), articles: v.number() })), note: v.optional(v.string()) })
  },
  /** One law: its chapters, and the articles of one of them, which is that of `article` where it is named. */
  statute: {
    roles: villager,
    request: v.strictObject({ law: lawName, article: v.optional(articleKey), chapter: v.optional(v.pipe(v.number(), v.integer('没有这一章'), v.minValue(0, '没有这一章'), v.maxValue(500, '没有这一章'))) }),
    reply: v.strictObject({
      law: v.string(), title: v.string(), part: v.optional(v.string()), issuer: v.optional(v.string()), inForce: v.optional(v.string()), changed: v.optional(v.string()),
      /** Not in force yet. */
      notYet: v.boolean(),
      chapters: v.array(v.strictObject({ title: v.string(), articles: v.string() })), chapter: v.number(),
      articles: v.array(v.strictObject({ article: v.string(), label: v.string(), lines: v.array(v.string()), lesson: v.optional(lessonRow) }))
    })
  },
  /** The lessons and the law behind what somebody wrote; the text is kept nowhere. */
  behind: {
    roles: [...villager], request: v.strictObject({ text: text(3000, { missing: '还没有写' }) }),
    reply: v.strictObject({ lessons: v.array(lessonRow), articles: v.array(articleRow) })
  },
  /** Five questions: of a lesson, a topic, or of everything; `seed` draws them, so that 再来一组 draws others. */
  quiz: {
    roles: villager,
    request: v.strictObject({ lessonId: v.optional(lessonId), topic: v.optional(topic), seed: v.pipe(v.number(), v.integer('请回到上一页重新打开'), v.minValue(0, '请回到上一页重新打开'), v.maxValue(1e9, '请回到上一页重新打开')) }),
    reply: v.strictObject({ questions: v.array(question) })
  },
  /** How a round ended: counted for the village and the month, nobody's answers are kept. */
  quizDone: {
    roles: villager,
    request: v.pipe(
      v.strictObject({ key: commandKey, asked: v.pipe(v.number(), v.integer('题数不对'), v.minValue(1, '题数不对'), v.maxValue(10, '题数不对')), right: v.pipe(v.number(), v.integer('题数不对'), v.minValue(0, '题数不对'), v.maxValue(10, '题数不对')) }),
      v.forward(v.check(({ asked, right }) => right <= asked, '题数不对'), ['right'])
    ),
    reply: done
  },
  /** Village by village, in the order of the town, this month; a village under ten people is not told, and nobody is ranked. */
  villages: {
    roles: villager,
    request: v.strictObject({}),
    reply: v.strictObject({ month: v.string(), rows: v.array(v.strictObject({ village: v.string(), people: v.optional(v.number()), rightOf100: v.optional(v.number()) })) })
  },
  /** 法治讲堂: what comes, then what was. */
  lectures: { roles: villager, request: v.strictObject(page), reply: v.strictObject({ rows: v.array(lectureRow), attended: v.number(), cursor: v.optional(v.string()) }) },
  lecture: { roles: villager, request: v.strictObject({ lectureId }), reply: lecture },
  /** 报名. Errors: LECTURE_FULL, TOO_LATE. */
  signUp: { roles: villager, request: v.strictObject({ key: commandKey, lectureId }), reply: v.strictObject({ number: v.number() }) },
  /** 取消报名: the seat is free again. */
  cancelSignUp: { roles: villager, request: v.strictObject({ key: commandKey, lectureId }), reply: done },
  /** 签到 with the code on the spot, which changes every minute. Errors: CODE_WRONG, CODE_LOCKED, TOO_LATE. */
  attend: { roles: villager, request: v.strictObject({ key: commandKey, lectureId: v.optional(lectureId), code: v.pipe(v.string(), v.transform(code => code.replace(/\s/g, '')), v.regex(/^\d{6}$/, '码是 6 个数字')) }), reply: v.strictObject({ lectureId: v.string(), at: instant }) },
  /** 有没听懂的: a question to the speaker. */
  askSpeaker: { roles: villager, request: v.strictObject({ key: commandKey, lectureId, text: text(300, { missing: '请写要问什么' }) }), reply: done },

  /** 讲堂 of the caller's units: those to come, then those that were. */
  lectureList: { roles: teachers, request: v.strictObject({}), reply: v.strictObject({ rows: v.array(v.strictObject({ id: v.string(), title: v.string(), at: instant, place: v.string(), state: lectureState, signUps: v.number() })), places: v.array(v.strictObject({ id: v.string(), name: v.string() })) }) },
  lectureDesk: { roles: teachers, request: v.strictObject({ lectureId }), reply: desk },
  /** Plans a lecture, or changes one that is to come. */
  planLecture: {
    roles: teachers,
    request: v.pipe(
      v.strictObject({ key: commandKey, lectureId: v.optional(lectureId), ...plan }),
      v.forward(v.check(({ at, endsAt }) => endsAt > at && endsAt - at <= 8 * 3_600_000, '结束要在开始以后，最多 8 小时'), ['endsAt'])
    ),
    reply: v.strictObject({ lectureId: v.string() })
  },
  /** Calls a lecture off, with the reason that people read. */
  cancelLecture: { roles: teachers, request: v.strictObject({ key: commandKey, lectureId, why: text(100, { missing: '请写为什么取消' }) }), reply: done },
  /** The code to show now. */
  lectureCode: { roles: teachers, request: v.strictObject({ lectureId }), reply: v.strictObject({ code: v.string(), validUntil: instant, byCode: v.number(), byWorker: v.number() }) },
  /** 补登人数: how many came without a phone. A number, no names. */
  countIn: { roles: teachers, request: v.strictObject({ key: commandKey, lectureId, people: headCount }), reply: done },
  /** A question from the floor, written down by a worker. */
  noteQuestion: { roles: teachers, request: v.strictObject({ key: commandKey, lectureId, text: text(300, { missing: '请写问了什么' }) }), reply: done },
  /** What became of a question: an answer, a lesson that is to be written, or a matter that the person was helped to file. */
  settleQuestion: {
    roles: teachers,
    request: v.strictObject({ key: commandKey, lectureId, questionId: reference, became: v.picklist(['answer', 'lesson', 'matter'], '请选一个'), answer: v.optional(text(500)), lessonId: v.optional(lessonId) }),
    reply: done
  },
  /** 讲堂记录: it was held; the summary of what was asked. */
  closeLecture: { roles: teachers, request: v.strictObject({ key: commandKey, lectureId, summary: text(1000, { missing: '请写提问摘要' }) }), reply: done },
  /** 法治讲堂台账 (Z15) of a year. */
  lectureRegister: { roles: teachers, request: v.strictObject({ year: v.pipe(v.string(), v.regex(/^20\d\d$/, '年份写四位数')) }), reply: v.strictObject({ rows: v.array(heldRow), people: v.number() }) },

  /** 普法文章 with their state; what the law has overtaken comes first. */
  drafts: { roles: teachers, request: v.strictObject({}), reply: v.strictObject({ rows: v.array(draftRow) }) },
  /** One lesson to edit, with what a reader would see. */
  draft: { roles: teachers, request: v.strictObject({ lessonId }), reply: v.strictObject({ row: draftRow, version: v.number(), content: lessonContent, problems: v.array(v.string()), preview: lesson, statutes: v.array(v.string()) }) },
  /** Keeps a draft; a new one without `lessonId`. */
  saveDraft: { roles: teachers, request: v.strictObject({ key: commandKey, lessonId: v.optional(lessonId), version: v.optional(lessonCommand.version), content: lessonContent }), reply: saved },
  /** 送审. Errors: VALIDATION where a citation leads nowhere. */
  submitDraft: { roles: teachers, request: v.strictObject(lessonCommand), reply: done },
  /** 发布, now or at a time, by the head of the writer's unit or of the one above, never by the writer. */
  approveDraft: { roles: ['head'], request: v.strictObject({ ...lessonCommand, publishAt: v.optional(instant) }), reply: v.strictObject({ publishAt: instant }) },
  /** 退回 with a reason. */
  returnDraft: { roles: ['head'], request: v.strictObject({ ...lessonCommand, reason: text(200, { missing: '请写为什么退回' }) }), reply: done },
  /** 撤下 what is published. */
  withdrawLesson: { roles: ['head'], request: v.strictObject(lessonCommand), reply: done },
  /** 看过了，还对: the law changed and the lesson still holds. */
  confirmLesson: { roles: teachers, request: v.strictObject(lessonCommand), reply: done }
} as const satisfies ActionTable
