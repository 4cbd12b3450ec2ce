import { AppError } from '../../core/kernel/app-error'
import type { Call } from '../../core/kernel/call'
import { isBarred } from '../../core/matter/barred'
import type { Matter } from '../../core/matter/matter'
import { keepAccount } from '../../core/people/keep-account'
import type { ReceptionDay } from '../../core/people/reception'
import type { Visitor } from '../../core/people/visitor'
import type { Wanted } from '../domain/seats'
import { drawCode, type Deps } from './reception-deps'

interface Topic { readonly matterId?: string, readonly words?: string, readonly party: number, readonly needs: Wanted['needs'], readonly person?: Visitor, readonly anyway: boolean }

/**
 * What somebody wants to talk about, and who they are. A leader who stands in the circle of the matter does not receive them with it (信访工作
 * 条例 28, 30) unless they chose so. Errors: NOT_FOUND (no matter of theirs), NOT_ELIGIBLE, VALIDATION (no name yet).
 */
export async function wantedBy (deps: Deps, call: Call, day: ReceptionDay, topic: Topic): Promise<Wanted> {
  const matter = topic.matterId === undefined ? undefined : await deps.open(call, 'own', topic.matterId)
  if (matter && !topic.anyway && await isKeptFrom(deps, call, day, matter)) throw new AppError('NOT_ELIGIBLE')
  const who = visitorOf(deps, call, topic.person)
  await keepAccount(deps, call, () => ({}))
  return wanted(deps, day.id, call.actor.id, who, topic)
}

/** Whether the leader of a day stands in the circle of a matter. */
export async function isKeptFrom (deps: Pick<Deps, 'town'>, call: Call, day: Pick<ReceptionDay, 'leaderId' | 'id'>, matter: Matter): Promise<boolean> {
  return isBarred(await deps.town.read(call.account?.townVersion), { personId: day.leaderId }, matter, day.id)
}

/** The person as they say now, else as they are known. */
function visitorOf (deps: Deps, { account }: Call, person: Visitor | undefined): Visitor {
  const known = account && deps.profiles.open(account)
  const name = person?.name ?? known?.name
  if (name === undefined) throw new AppError('VALIDATION', { person: ['请写姓名，到了好叫您'] })
  return { name, phone: person?.phone ?? known?.phone, villageId: person?.villageId ?? account?.villageId, groupId: person?.groupId ?? account?.groupId }
}

/** A booking of somebody before it has a seat. */
export const wanted = (deps: Pick<Deps, 'visitors'>, dayId: string, personKey: string, who: Visitor, { matterId, words, party, needs }: Omit<Topic, 'person' | 'anyway'>): Wanted => ({
  code: drawCode(), who: deps.visitors.seal(personKey, who), nameKey: deps.visitors.nameKey(dayId, who.name), party, needs,
  ...(matterId === undefined ? {} : { matterId }), ...(words === undefined || words === '' ? {} : { words })
})
