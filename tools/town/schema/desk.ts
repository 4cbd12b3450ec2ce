import * as v from 'valibot'
import { classes } from './classes'
import { between, day, id, name, telephone, timeOfDay } from './parts'

/** Papers that a handler may issue under a delegated seal; every other paper waits for the head's signature. */
const delegable = ['X04', 'X09', 'X19', 'progress'] as const

const answer = v.strictObject({ class: v.picklist(classes), unitId: id, also: v.array(id) })

/** How often one person may do something; a cap protects the counter, it never judges the person. */
const caps = v.strictObject({
  filingsADay: between(1, 50),
  reportsADay: between(1, 200),
  secretsADay: between(1, 20),
  uploadsADay: between(9, 500),
  codesADay: between(1, 20),
  codeTries: between(3, 10),
  codeLockMinutes: between(5, 1440),
  smsADay: between(1, 50),
  smsADayInTown: between(1, 100_000)
})

const duty = v.strictObject({
  /** The first day of the first office in the list; each day at `changesAt` the next one takes over. */
  from: day,
  changesAt: timeOfDay,
  offices: v.pipe(v.array(id), v.minLength(2, '至少两个人轮流')),
  phone: telephone
})

const reception = v.strictObject({
  /** Days between publication and the reception day; the rule asks for two at least. */
  leadDays: between(2, 30),
  rule: name,
  place: name,
  slotMinutes: between(5, 60),
  seatsASlot: between(1, 10),
  walkInSeats: between(0, 50),
  waiters: between(0, 100)
})

export const desk = v.strictObject({
  answers: v.array(answer),
  delegatedPapers: v.array(v.picklist(delegable)),
  transfersBeforeLeader: between(1, 5),
  duty,
  caps,
  quietHours: v.strictObject({ from: timeOfDay, to: timeOfDay }),
  reception
})
