import type { Reply } from '../../../contract/action'
import type { casework } from '../../../contract/casework'
import type { Queue } from '../../../contract/states'
import { dayOf } from '../../core/kernel/calendar'
import type { Call, Holding } from '../../core/kernel/call'
import { cursorOf, fromCursor } from '../../core/kernel/cursor'
import type { Handler } from '../../core/kernel/serve'
import { isBarred } from '../../core/matter/barred'
import { grantFor } from '../../core/matter/can'
import { END_OF_OPEN } from '../../core/matter/desk'
import type { Desk, MatterRow, MatterStore } from '../../core/matter/ports'
import type { TownStore } from '../../core/people/ports'
import type { Town } from '../../core/people/town'
import { deskRow } from '../domain/desk-row'

interface Deps { readonly matters: MatterStore, readonly sealed: MatterStore, readonly town: TownStore }
type Page = Reply<typeof casework.intakeList>

const READ = 40
const FIRST = ''

/** 工作: all desks of whoever asks in one order; what is due first. */
export const listDesks = (deps: Deps): Handler<typeof casework.worklist> => async (call, request) => {
  const town = await deps.town.read(call.account?.townVersion)
  const desks = call.actor.holdings.flatMap(holding => desksOf(holding, town)).filter(desk => !request.queue || desk.queue === request.queue)
  const wanted = (row: MatterRow) => (!request.state || row.state === request.state) && (!request.villageId || row.place?.villageId === request.villageId)
  const { rows, cursor } = await pageOf(call, town, after => deps.matters.onDesks(desks, after, READ), request.cursor, wanted)
  const dueToday = rows.filter(row => row.due?.mark === 'today').length
  return { rows, cursor, today: request.cursor ? undefined : { shown: rows.length, dueToday, more: cursor !== undefined } }
}

/** 登记分流: the petition office's desk. */
export const listIntake = (deps: Deps): Handler<typeof casework.intakeList> => async (call, request) => {
  const town = await deps.town.read(call.account?.townVersion)
  const desks = call.actor.holdings.filter(holding => holding.role === 'intake').flatMap(holding => desksOf(holding, town))
  return pageOf(call, town, after => deps.matters.onDesks(desks, after, READ), request.cursor)
}

/** 待签发: papers laid before the head, of each unit that they head. */
export const listToSign = (deps: Deps): Handler<typeof casework.signList> => async (call, request) => {
  const town = await deps.town.read(call.account?.townVersion)
  const units = call.actor.holdings.flatMap(({ role, unitId }) => role === 'head' && unitId ? [unitId] : [])
  return pageOf(call, town, after => deps.matters.toSign(units, after, READ), request.cursor)
}

/** 保密举报台: what is sealed, for discipline alone. */
export const listDiscipline = (deps: Deps): Handler<typeof casework.disciplineList> => async (call, request) => {
  const town = await deps.town.read(call.account?.townVersion)
  const desks = call.actor.holdings.filter(holding => holding.role === 'discipline').map(({ unitId }) => ({ queue: 'discipline' as const, deskId: unitId ?? '' }))
  const isNew = (row: MatterRow) => row.state === 'awaitingReceipt' || row.state === 'received'
  const start = request.filter === 'closed' ? END_OF_OPEN : FIRST
  const wanted = (row: MatterRow) => request.filter === 'new' ? isNew(row) : true
  return pageOf(call, town, after => deps.sealed.onDesks(desks, after, READ), request.cursor, wanted, start)
}

/** A page as it may be shown: one range read, what this person may not see dropped; it may be short, the cursor is the last row read. */
async function pageOf (
  call: Call, town: Town, read: (after: string) => Promise<MatterRow[]>, cursor: string | undefined,
  wanted: (row: MatterRow) => boolean = () => true, start = FIRST
): Promise<Page> {
  const [after] = fromCursor(cursor, ['string']) ?? [start]
  const rows = (await read(String(after))).filter(row => start === END_OF_OPEN || row.deskKey < END_OF_OPEN)
  const day = dayOf(call.now)
  const seen = rows.filter(row => grantFor(call.actor, 'see', row) && !isBarred(town, call.actor, row, day) && wanted(row))
  const last = rows.at(-1)
  return { rows: seen.map(row => deskRow(row, town, call.now)), cursor: last && rows.length === READ ? cursorOf(last.deskKey) : undefined }
}

const queueOf: Partial<Record<Holding['role'], Queue>> = { intake: 'intake', gridWorker: 'grid', mediator: 'mediation', committee: 'mediation', handler: 'department', head: 'department', villageCadre: 'department' }

/** The desks that an office sits at. */
function desksOf (holding: Holding, town: Town): Desk[] {
  const queue = queueOf[holding.role]
  const deskId = holding.role === 'gridWorker' ? holding.placeId : holding.unitId ?? villageUnit(town, holding.placeId)
  return queue && deskId ? [{ queue, deskId }] : []
}

const villageUnit = (town: Town, placeId: string | undefined): string | undefined => town.units.find(unit => unit.function === 'village' && unit.placeId === placeId)?.id
