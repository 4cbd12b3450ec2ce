import * as v from 'valibot'
import { between, day, id, timeOfDay, words } from './parts'

const on = v.union([
  v.strictObject({ monthDay: between(1, 31) }),
  v.strictObject({ weekday: between(0, 6), weeks: v.pipe(v.array(between(1, 5)), v.minLength(1, '至少写一个第几周')) })
])

/** Reception days: how early they are announced, and the rules by which they repeat. */
export const reception = v.strictObject({
  publishDaysBefore: between(2, 30),
  publishAheadDays: between(7, 90),
  lineLength: between(1, 500),
  holdHours: between(1, 72),
  bring: words(60),
  usual: words(60),
  rules: v.array(v.strictObject({
    id, officeId: id, on, from: day, to: v.optional(day), opens: timeOfDay, closes: timeOfDay, slotMinutes: between(5, 120),
    seats: between(1, 10), walkIns: between(0, 50), place: words(40), subject: v.optional(words(40)), dayOff: v.picklist(['next', 'skip'], '写 next 或 skip'),
    except: v.array(v.strictObject({ from: day, to: day, officeId: v.optional(id) }))
  }))
})
