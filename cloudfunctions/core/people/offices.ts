import type { Role } from '../../../contract/action'
import type { Holding } from '../kernel/call'
import type { Office, Town } from './town'

/** Whether an office is held on a day; it ends with its last day, at the next call after it. */
export const isHeldOn = (office: Pick<Office, 'from' | 'to'>, day: string): boolean => office.from <= day && (office.to === undefined || day <= office.to)

/** The offices that a person holds on a day. What a person may do comes from these alone. */
export function holdingsOf (town: Pick<Town, 'offices'>, personId: string | undefined, day: string): Holding[] {
  if (personId === undefined) return []
  return town.offices.filter(office => office.personId === personId && isHeldOn(office, day))
    .map(({ id, role, unitId, placeId }) => ({ id, role, unitId, placeId }))
}

export const rolesOf = (holdings: readonly Holding[]): Role[] => [...new Set<Role>(['villager', ...holdings.map(holding => holding.role)])]
