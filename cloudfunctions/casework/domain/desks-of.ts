import type { Queue } from '../../../contract/states'
import type { Holding } from '../../core/kernel/call'
import type { Desk } from '../../core/matter/ports'
import type { Town } from '../../core/people/town'

const queueOf: Partial<Record<Holding['role'], Queue>> = { intake: 'intake', gridWorker: 'grid', mediator: 'mediation', committee: 'mediation', handler: 'department', lead: 'department', head: 'department', villageCadre: 'department' }

/** The desks that an office sits at. */
export function desksOf (holding: Holding, town: Town): Desk[] {
  const queue = queueOf[holding.role]
  const deskId = holding.role === 'gridWorker' ? holding.placeId : holding.unitId ?? villageUnit(town, holding.placeId)
  return queue && deskId ? [{ queue, deskId }] : []
}

const villageUnit = (town: Town, placeId: string | undefined): string | undefined => town.units.find(unit => unit.function === 'village' && unit.placeId === placeId)?.id
