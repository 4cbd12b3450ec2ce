import * as v from 'valibot'
import { noticeRow } from './account'
import type { ActionTable } from './action'
import { day, page, townId } from './parts'

const villager = ['villager'] as const
const lines = v.array(v.string())
const cited = v.strictObject({ law: v.string(), article: v.string() })
const where = { phone: v.optional(v.string()), address: v.optional(v.string()) }

/** What the town tells everybody. */
export const office = {
  /** 镇里公布, newest first, twenty a page. */
  notices: { roles: villager, request: v.strictObject(page), reply: v.strictObject({ rows: v.array(noticeRow), cursor: v.optional(v.string()) }) },
  /** One of them; of a clarification what was wrong and what is right. */
  notice: {
    roles: villager,
    request: v.strictObject({ id: townId }),
    reply: v.strictObject({ ...noticeRow.entries, text: lines, basis: v.optional(v.string()), wrong: v.optional(v.string()), right: v.optional(v.string()), on: day })
  },
  /** 办事渠道, and the lawful ways with the questions that lead to them. */
  channels: {
    roles: villager,
    request: v.strictObject({}),
    reply: v.strictObject({
      channels: v.array(v.strictObject({ id: v.string(), kind: v.string(), name: v.string(), what: v.string(), hours: v.optional(v.string()), ...where })),
      paths: v.array(v.strictObject({
        id: v.string(), name: v.string(), when: lines, organ: v.string(), ...where, limit: v.string(), bring: lines, steps: lines, articles: v.array(cited), notes: lines
      })),
      questions: v.array(v.strictObject({ id: v.string(), ask: v.string(), hint: v.optional(v.string()), yes: v.string(), no: v.string() }))
    })
  }
} as const satisfies ActionTable
