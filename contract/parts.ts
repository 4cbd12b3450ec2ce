import * as v from 'valibot'
import { text } from './text'

const hex = (digits: number, message: string) => v.pipe(v.string(), v.regex(new RegExp(`^[0-9a-f]{${digits}}$`), message))

/** Made by the client when a form opens, sent again with every repeat of the same command. */
export const commandKey = hex(32, '请回到上一页重新打开')
export const matterId = hex(32, '编号不对')
export const mediaId = hex(32, '这个文件要重新选')
/** An id of the town's own data: a unit, a place, a person's office. */
export const townId = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,63}$/, '请从列表里选'))
/** Milliseconds since 1970 in UTC; days are reckoned in Asia/Shanghai where they are shown. */
export const instant = v.pipe(v.number(), v.integer('时间不对'), v.minValue(0, '时间不对'), v.maxValue(8.64e15, '时间不对'))
/** A day in Asia/Shanghai, YYYY-MM-DD. */
export const day = v.pipe(v.string(), v.isoDate('日期要写成 2026-03-17 这样'))
export const phone = v.pipe(
  v.string(), v.transform(input => input.replace(/[\s-]/g, '')),
  v.regex(/^\d*$/, '电话只写数字'),
  v.check(input => input.length === 11, issue => `手机号是 11 位，现在 ${issue.input.length} 位`),
  v.regex(/^1[3-9]/, '手机号以 13 到 19 开头')
)
export const personName = text(30, { missing: '请写姓名' })
/** An id that the server made and sent, given back as it was. */
export const reference = v.pipe(v.string(), v.maxLength(80, '请回到上一页重新打开'), v.regex(/^[\w.-]+$/, '请回到上一页重新打开'))
/** The mark under a page of a list: where the next one starts. Opaque to the client. */
export const cursor = v.pipe(v.string(), v.maxLength(400, '请回到列表开头'), v.regex(/^[A-Za-z0-9_-]*$/, '请回到列表开头'))
export const page = { cursor: v.optional(cursor) }

/** A running time limit as the person sees it. */
export const clockView = v.strictObject({
  code: v.string(),
  name: v.string(),
  startsAt: instant,
  dueAt: instant,
  article: v.string(),
  provisional: v.boolean(),
  /** Whose it is: a person's right rolls over days off, an official's duty does not. */
  holder: v.picklist(['person', 'official']),
  /** The sentences behind 「为什么是这一天」, in order. */
  why: v.array(v.string()),
  endedAt: v.optional(instant),
  overdue: v.boolean()
})
export type ClockView = v.InferOutput<typeof clockView>

/** Where something happens: a village, perhaps its group, and the person's own words for the spot. */
export const place = v.strictObject({
  villageId: townId,
  groupId: v.optional(townId),
  words: v.optional(text(100))
})

/** Who has a matter: a unit and a post with its phone; a person's name only where the unit publishes it. */
export const deskView = v.strictObject({ unit: v.string(), post: v.string(), phone: v.string() })
