import { dayOf } from '../../core/kernel/calendar'
import { isBarred } from '../../core/matter/barred'
import type { Audience, Matter, Outgoing } from '../../core/matter/matter'
import { isHeldOn } from '../../core/people/offices'
import type { Office, Town } from '../../core/people/town'

/** Who a message goes to: the filer's account, the one they filed for (by SMS alone, so under the matter's own key: it stands in nobody's inbox), or a person of the town. */
export type Recipient =
  | { readonly who: 'filer' | 'forWhom', readonly key: string }
  | { readonly who: 'official', readonly key: string }

/**
 * The people behind an audience on this day. Found when the message is sent, so that whoever left an office is not told any more, and nobody
 * whom the law bars from the matter ever is.
 */
export function recipientsOf (matter: Matter, message: Pick<Outgoing, 'to'>, town: Town, now: number): Recipient[] {
  if (message.to === 'filer') return filersOf(matter)
  const day = dayOf(now)
  const held = town.offices.filter(office => isHeldOn(office, day))
  const people = [...new Set(audiences[message.to](matter, held, town).map(office => office.personId))]
  return people.filter(personId => !isBarred(town, { personId }, matter, day)).map(personId => ({ who: 'official', key: personId }))
}

function filersOf ({ id, filerKey: key, filer: { messagesTo } }: Matter): Recipient[] {
  if (key === undefined) return []
  return [...(messagesTo === 'them' ? [] : [{ who: 'filer', key } as const]), ...(messagesTo === 'me' ? [] : [{ who: 'forWhom', key: id } as const])]
}

type Find = (matter: Matter, held: readonly Office[], town: Town) => readonly Office[]

const workers = new Set(['handler', 'gridWorker', 'mediator', 'committee', 'intake', 'discipline', 'villageCadre'])
const at = (held: readonly Office[], deskId: string | undefined): Office[] => deskId === undefined ? [] : held.filter(office => office.unitId === deskId || office.placeId === deskId)
const workersAt = (held: readonly Office[], deskId: string | undefined): Office[] => {
  const there = at(held, deskId)
  const working = there.filter(office => workers.has(office.role))
  return working.length > 0 ? working : there.filter(office => office.role === 'head')
}

const audiences: Record<Exclude<Audience, 'filer'>, Find> = {
  handler: (matter, held) => matter.handlerId === undefined ? workersAt(held, matter.deskId) : held.filter(office => office.personId === matter.handlerId).slice(0, 1),
  desk: (matter, held) => workersAt(held, matter.deskId),
  sender: (matter, held) => workersAt(held, matter.handOver?.fromDeskId),
  intake: (_, held) => held.filter(office => office.role === 'intake'),
  supervisor: (matter, held) => {
    const heads = at(held, matter.deskId).filter(office => office.role === 'head')
    const above = heads.flatMap(head => held.filter(office => office.id === head.supervisorId))
    return matter.handlerId !== undefined && heads.some(head => head.personId === matter.handlerId) ? above : heads.length > 0 ? heads : above
  },
  dutyLeader: (_, held, town) => {
    const { offices } = town.settings.duty
    return held.filter(office => offices.includes(office.id)).slice(0, 1)
  }
}
