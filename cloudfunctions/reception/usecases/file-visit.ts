import { AppError } from '../../core/kernel/app-error'
import { endOfDay } from '../../core/kernel/calendar'
import type { Call } from '../../core/kernel/call'
import { keyed } from '../../core/kernel/keys'
import { shortNumber } from '../../core/kernel/short-number'
import { fileMatter, type Filing } from '../../core/matter/file-matter'
import type { By, Matter, MatterEvent } from '../../core/matter/matter'
import type { ReceptionDay, VisitRecord } from '../../core/people/reception'
import { postOf } from '../domain/record-view'
import type { Deps } from './reception-deps'

const DRAWS = 5

/**
 * The matter that comes of a visit (O02, P01): the visitor is its filer, what they said is its text, and what was promised stands in its
 * history with a date. A visit about a matter that is filed already adds to that one (信访工作条例 19). Errors: VERSION_CONFLICT, BUSY.
 */
export async function matterOf (deps: Deps, call: Call, day: ReceptionDay, record: VisitRecord): Promise<Pick<Matter, 'id' | 'shortNo'>> {
  const named = day.people[record.personKey]?.matterId
  const existing = named === undefined ? undefined : await deps.matters.find(named)
  const town = await deps.town.read(call.account?.townVersion)
  const events = eventsOf(record, day, officialBy(call, day), call.now, officeId => postOf(town, officeId))
  if (existing) {
    const key = `visit-${record.id}`
    if (!existing.done.some(done => done.key === key)) await deps.matters.commit(existing, { events }, { key, digest: key, at: call.now })
    return existing
  }
  const id = keyed(deps.secrets.hmac, 'matter', record.personKey, record.id)
  const visitor = deps.visitors.open(record.personKey, day.people[record.personKey]!.who)
  const identity = { name: visitor.name, phone: visitor.phone }
  if (!await deps.identities.add(id, identity)) {
    const earlier = await deps.matters.find(id)
    if (earlier) return earlier
  }
  const filing: Filing = {
    key: id, topic: 'service', text: record.said, recordings: [], photos: [], place: record.place, forWhom: { who: 'self' },
    person: { name: visitor.name, phone: visitor.phone, ...record.place }, avoid: { units: [], people: [] }, urgent: false, service: 'counter', truthful: true
  }
  const proposal = deps.propose(filing, town)
  for (let draw = 1; draw <= DRAWS; draw++) {
    const matter = fileMatter(filing, { id, shortNo: shortNumber(), filerKey: record.personKey, at: call.now, town, proposal, done: { key: id, digest: id, at: call.now, stays: true } })
    const kept = await deps.matters.add({ ...matter, history: [...matter.history, ...events] })
    if (kept === 'kept') return matter
    if (kept === 'filed') return await deps.matters.find(id) ?? matter
  }
  throw new AppError('BUSY')
}

const officialBy = (call: Call, day: ReceptionDay): By => {
  const office = call.actor.holdings.find(({ id, role }) => role === 'intake' || id === day.officeId)
  return office ? { who: 'official', personId: call.actor.personId ?? '', officeId: office.id, unitId: office.unitId } : { who: 'filer' }
}

function eventsOf ({ answer, promises }: VisitRecord, day: ReceptionDay, by: By, at: number, post: (officeId: string) => string): MatterEvent[] {
  return [
    { type: 'noted', at, by, text: `领导接待日谈过了，接待的是${day.title}${answer === '' ? '' : `。当场答复：${answer}`}` },
    ...promises.map(({ what, officeId, on }) => ({ type: 'noted', at, by, text: `${post(officeId)}答应：${what}`, until: endOfDay(on) - 1 } as const))
  ]
}
