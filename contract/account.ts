import * as v from 'valibot'
import type { ActionTable } from './action'
import { commandKey, day, instant, matterId, personName, phone, reference, townId } from './parts'
import { noticeKinds, type NoticeKind } from './states'

const villager = ['villager'] as const

/** What a consent is for; each stands alone and can be taken back (个人信息保护法 15, 23, 29). */
export const consentPurposes = ['messages', 'recording', 'photographs', 'passOn', 'mediationCommittee', 'lectures', 'servedHere', 'sensitive'] as const
/** The templates of documents.md section 7; one consent is one message. */
export const messageTemplates = ['TA', 'TB', 'TC', 'TD', 'TE'] as const

const officeView = v.strictObject({ id: v.string(), role: v.string(), title: v.string(), unit: v.optional(v.string()), place: v.optional(v.string()) })
const placeView = v.strictObject({ id: v.string(), name: v.string(), groups: v.array(v.strictObject({ id: v.string(), name: v.string() })) })

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
