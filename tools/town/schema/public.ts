import * as v from 'valibot'
import { article, day, id, lines, name, someLines, telephone, words } from './parts'

export const channel = v.strictObject({
  id,
  kind: v.picklist(['emergency', 'hotline', 'office', 'letter']),
  name,
  /** What it is for, in daily words. */
  what: words(100),
  phone: v.optional(telephone),
  hours: v.optional(name),
  address: v.optional(words(60)),
  unitId: v.optional(id)
})

/** A lawful way outside the petition system (信访工作条例 Art. 31 (1)-(4), 政府信息公开条例 Art. 39). */
export const path = v.strictObject({
  id,
  name,
  clause: v.picklist(['1', '2', '3', '4', 'information']),
  when: someLines,
  unitId: id,
  limit: words(120),
  bring: someLines,
  steps: someLines,
  articles: v.pipe(v.array(article), v.minLength(1, '至少写一条依据')),
  notes: lines
})

/** One yes-or-no question of 「这件事该走哪条路」; `yes` and `no` lead to another question, to a path, or to `town`. */
export const question = v.strictObject({ id, ask: words(60), hint: v.optional(words(100)), yes: id, no: id })

export const channelsFile = v.strictObject({ channels: v.array(channel), paths: v.array(path), questions: v.array(question) })

export const notice = v.strictObject({
  id,
  kind: v.picklist(['publication', 'clarification', 'reminder']),
  title: name,
  unitId: id,
  day,
  text: someLines,
  basis: v.optional(words(100)),
  /** Of a clarification: what was said wrongly, without naming anybody, and what is right. */
  wrong: v.optional(words(200)),
  right: v.optional(words(200))
})
