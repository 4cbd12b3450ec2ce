import * as v from 'valibot'
import { between, name, telephone, timeOfDay, words } from './parts'

/** What every page and paper needs of the town itself: its name, the letter of its papers' numbers, one phone, its hours. */
export const townFacts = v.strictObject({
  version: between(1, 1_000_000),
  name,
  /** Stands before the code of a paper: 木信受〔2026〕12号. */
  code: v.pipe(v.string(), v.regex(/^\p{Script=Han}{1,2}$/u, '写一两个汉字，比如 木')),
  county: name,
  phone: telephone,
  address: words(60),
  hours: v.strictObject({ days: name, from: timeOfDay, to: timeOfDay }),
  /** The signature in 【】 before every SMS. */
  signature: v.pipe(v.string(), v.regex(/^\p{Script=Han}{2,10}$/u, '写 2 到 10 个汉字')),
  intakeDesk: name,
  hall: v.strictObject({ name, address: words(60), phone: telephone }),
  letters: words(100)
})
