import { addDays, dayOf } from '../../core/kernel/calendar'
import type { Lease } from '../../core/kernel/lease'
import { lawOf } from '../../core/matter/law'
import { askedNow, nextPromise } from '../domain/record-view'
import { lapsed, looked } from '../domain/look'
import { daysToPublish } from '../domain/plan-days'
import { outboxed } from '../domain/tell'
import { offerNext } from './cancel-day'
import { fill, passOn } from './pass-on'
import { onDay } from './take-seat'
import { dayById, type Deps } from './reception-deps'

type Needs = Pick<Deps, 'days' | 'waiters' | 'records' | 'visitors' | 'town'> & { readonly now: () => number, readonly lease: Lease }
interface Ran { published: number, looked: number, asked: number }

const BATCH = 20
const RUN = 40_000 // of the 50 s that the function is given

/** What the timer does: publishes the days whose time has come, passes held seats on, reminds, ends days, asks after promises. */
export const tendDays = (deps: Needs) => (): Promise<Ran | undefined> => deps.lease('reception', deps.now() + RUN, async () => ({
  published: await publish(deps), looked: await lookAtDays(deps), asked: await askAfterPromises(deps)
}))

async function publish (deps: Needs): Promise<number> {
  const now = deps.now()
  const town = await deps.town.read()
  const { calendar } = lawOf(town)
  const standing = await deps.days.from(dayOf(now), 100)
  let count = 0
  for (const day of daysToPublish(town, standing, now, calendar)) if (await deps.days.add(day)) count++
  if (count > 0) for (const day of await deps.days.from(addDays(dayOf(now), -35), 100)) if (day.owing) await offerNext(deps, day.id, now)
  return count
}

async function lookAtDays (deps: Needs): Promise<number> {
  const due = await deps.days.due(deps.now(), BATCH)
  for (const { id } of due) {
    const now = deps.now()
    const day = await dayById(deps, id)
    if (day.owing) await offerNext(deps, id, now)
    for (const personKey of lapsed(day, now)) await passOn(deps, id, personKey, now)
    if (day.line > 0) await fill(deps, id, now)
    await onDay(deps, id, current => ({ reply: null, write: { when: {}, set: looked(current, now) } }))
  }
  return due.length
}

/** A leader is asked about each promise on its day, and once more when the day is over. */
async function askAfterPromises (deps: Needs): Promise<number> {
  const due = await deps.records.due(deps.now(), BATCH)
  const town = await deps.town.read()
  let count = 0
  for (const record of due) {
    const now = deps.now()
    const messages = askedNow(record.promises, now).flatMap(({ n, code, officeId }) => {
      const personId = town.offices.find(({ id }) => id === officeId)?.personId
      return personId === undefined ? [] : [{ id: `${code}-${n}-${dayOf(now)}`, code, to: personId, kind: 'official' as const, at: now, about: now, page: 'packages/reception/pages/promises/index' }]
    })
    if (await deps.records.write(record.id, { when: { version: record.version }, set: { ...outboxed(messages, now), nextLookAt: nextPromise(record.promises, now) } })) count += messages.length
  }
  return count
}
