import * as v from 'valibot'
import type { ActionTable } from './action'
import { commandKey, day, instant, matterId, page, personName, phone, reference, townId } from './parts'
import { noticeKinds, type NoticeKind } from './states'

const villager = ['villager'] as const

/** What a consent is for; each stands alone and can be taken back (个人信息保护法 15, 23, 29). */
export const consentPurposes = ['messages', 'recording', 'photographs', 'passOn', 'mediationCommittee', 'lectures', 'servedHere', 'sensitive'] as const
/** The templates of documents.md section 7; one consent is one message. */
export const messageTemplates = ['TA', 'TB', 'TC', 'TD', 'TE'] as const

const officeView = v.strictObject({ id: v.string(), role: v.string(), title: v.string(), unit: v.optional(v.string()), place: v.optional(v.string()) })
const placeView = v.strictObject({ id: v.string(), name: v.string(), groups: v.array(v.strictObject({ id: v.string(), name: v.string() })) })

const messageId = v.pipe(v.string(), v.maxLength(200, '这条消息找不到了'), v.regex(/^[\w-]+$/, '这条消息找不到了'))

/** A line of what the town publishes. */
export const noticeRow = v.strictObject({ id: v.string(), kind: v.picklist(Object.keys(noticeKinds) as NoticeKind[]), title: v.string(), unit: v.string(), on: day })

/** What needs the person first: something asked of them, an answer to read, else the newest matter that is still in hand. */
const card = v.strictObject({
  kind: v.picklist(['asked', 'reply', 'matter']), matterId, subject: v.string(), place: v.string(), chip: v.string(), state: v.string(), dueAt: v.optional(instant)
})

/** Who I am here, what the town tells me, and what it holds about me. */
export const account = {
  /** 首页: all that it shows, in one call. `open` and `unread` stop at 21, which is shown as 20+; `unread` counts what came to the person, not to an office. */
  home: {
    roles: villager,
    request: v.strictObject({}),
    reply: v.strictObject({
      known: v.boolean(), name: v.optional(v.string()), place: v.optional(v.string()), roles: v.array(v.string()),
      card: v.optional(card), open: v.number(), unread: v.number(), notices: v.array(noticeRow),
      lectures: v.array(v.strictObject({ id: v.string(), title: v.string(), at: instant, place: v.string() })),
      town: v.strictObject({ name: v.string(), phone: v.string(), hours: v.string() })
    })
  },
  whoAmI: {
    roles: villager,
    request: v.strictObject({}),
    reply: v.strictObject({
      known: v.boolean(), name: v.optional(v.string()), phone: v.optional(v.string()), villageId: v.optional(v.string()), groupId: v.optional(v.string()),
      offices: v.array(officeView), roles: v.array(v.string()),
      town: v.strictObject({ name: v.string(), phone: v.string(), hours: v.string() }),
      villages: v.array(placeView),
      /** The one folder of the storage that the caller may upload to. */
      inbox: v.string()
    })
  },
  /** 消息: all that was ever sent, whether or not WeChat or SMS delivered it; unread first, then newest. Fixed words, and the page to open. */
  messages: {
    roles: villager,
    request: v.strictObject(page),
    reply: v.strictObject({
      rows: v.array(v.strictObject({
        id: v.string(), code: v.string(), words: v.string(), hint: v.string(), at: instant, unread: v.boolean(), shortNo: v.string(), /** The matter, or the day of the town that it is about. */ matterId: v.string(), page: v.string()
      })),
      cursor: v.optional(v.string())
    })
  },
  /** These were read, or all. */
  readMessages: {
    roles: villager,
    request: v.pipe(
      v.strictObject({ key: commandKey, ids: v.optional(v.pipe(v.array(messageId), v.maxLength(50, '一次最多 50 条'))), all: v.optional(v.literal(true)) }),
      v.forward(v.check(({ ids, all }) => (ids !== undefined) !== (all !== undefined), '请选消息，或者选全部看过了'), ['ids'])
    ),
    reply: v.strictObject({ at: instant })
  },
  /** 谁看过我的信息: every look of an official at what is mine, by hour; the office and the reason, no official's name. Without `matterId` over all that is mine. */
  accessLog: {
    roles: villager,
    request: v.strictObject({ ...page, matterId: v.optional(matterId) }),
    reply: v.strictObject({
      rows: v.array(v.strictObject({ hour: instant, unit: v.string(), role: v.string(), action: v.string(), reason: v.optional(v.string()), matterId, subject: v.string() })),
      cursor: v.optional(v.string())
    })
  },
  /** 导出: all that the town holds about me, as text, some matters a page; `files` are read with media.urls. */
  exportMine: {
    roles: villager,
    request: v.strictObject(page),
    reply: v.strictObject({
      parts: v.array(v.strictObject({ title: v.string(), text: v.string(), matterId: v.optional(matterId), files: v.array(v.string()) })),
      cursor: v.optional(v.string())
    })
  },
  /** 删除: what goes now, and what the law keeps, until when. */
  erase: {
    roles: villager,
    request: v.strictObject({ key: commandKey }),
    reply: v.strictObject({
      at: instant, gone: v.array(v.string()),
      stays: v.array(v.strictObject({ what: v.string(), until: v.optional(day), why: v.string() }))
    })
  },
  /** 提醒设置: what is left of each template, and whether and where SMS goes. */
  reminders: {
    roles: villager,
    request: v.strictObject({}),
    reply: v.strictObject({
      left: v.record(v.string(), v.number()), sms: v.boolean(), phone: v.optional(v.string()), quiet: v.strictObject({ from: v.string(), to: v.string() })
    })
  },
  /** Turns SMS on or off, and names the number it goes to. */
  setReminders: { roles: villager, request: v.strictObject({ sms: v.boolean(), phone: v.optional(phone) }), reply: v.strictObject({ at: instant }) },
  /** 我的资料. */
  saveProfile: {
    roles: villager,
    request: v.strictObject({ key: commandKey, name: personName, phone: v.optional(phone), villageId: townId, groupId: v.optional(townId) }),
    reply: v.strictObject({ at: instant })
  },
  /** Gives or takes back one consent; kept as an entry, never overwritten. */
  consent: {
    roles: villager,
    request: v.strictObject({ key: commandKey, purpose: v.picklist(consentPurposes), given: v.boolean(), version: reference }),
    reply: v.strictObject({ at: instant })
  },
  /** What WeChat's panel was answered with: the ledger that tells how many messages are left. */
  messageConsent: {
    roles: villager,
    request: v.strictObject({ key: commandKey, answers: v.pipe(v.array(v.strictObject({ template: v.picklist(messageTemplates), accepted: v.boolean() })), v.minLength(1), v.maxLength(3)) }),
    reply: v.strictObject({ left: v.record(v.string(), v.number()) })
  },
  consents: {
    roles: villager,
    request: v.strictObject({}),
    reply: v.strictObject({
      consents: v.array(v.strictObject({ purpose: v.string(), given: v.boolean(), at: instant, version: v.string() })),
      left: v.record(v.string(), v.number())
    })
  }
} as const satisfies ActionTable
