import type { casework } from '../../../contract/casework'
import { dayOf } from '../../core/kernel/calendar'
import { cursorOf, fromCursor } from '../../core/kernel/cursor'
import type { Handler } from '../../core/kernel/serve'
import { isBarred } from '../../core/matter/barred'
import { grantFor } from '../../core/matter/can'
import type { MatterRow } from '../../core/matter/ports'
import { deskRow } from '../domain/desk-row'
import { isShortNo, marksWanted, refusePersons, type Wanted } from '../domain/looked-for'
import type { DeskDeps } from './desk-deps'
import { desksOf } from '../domain/desks-of'

const READ = 40

/**
 * 找一件事, in one's own queues and for one's own eyes; a number finds it wherever it lies. Closed ones too. A page may be short; its cursor tells whether
 * there is more. Errors: NOT_BY_PERSON, VALIDATION.
 */
export const searchMatters = (deps: DeskDeps): Handler<typeof casework.search> => async (call, request) => {
  const town = await deps.town.read(call.account?.townVersion)
  refusePersons(town, request)
  const [after] = fromCursor(request.cursor, ['string']) ?? ['']
  const desks = call.actor.holdings.flatMap(holding => desksOf(holding, town)).filter(desk => !request.queue || desk.queue === request.queue)
  const marks = isShortNo(request.number) ? [] : marksWanted(request)
  const read = isShortNo(request.number) ? await byShortNo(deps, request.number, String(after))
    : marks[0] === undefined ? await deps.matters.onDesks(desks, String(after), READ)
    : await deps.matters.marked(marks[0], request.number ? undefined : desks, String(after), READ)
  const day = dayOf(call.now)
  const found = read.filter(row => grantFor(call.actor, 'see', row) && !isBarred(town, call.actor, row, day) && fits(row, marks, request))
  const last = read.at(-1)
  return { rows: found.map(row => deskRow(row, town, call.now)), cursor: last && read.length === READ ? cursorOf(last.deskKey) : undefined }
}

async function byShortNo (deps: DeskDeps, number: string, after: string): Promise<MatterRow[]> {
  const found = after === '' ? await deps.matters.ofShortNo(number.replace(/\s/g, '')) : undefined
  return found ? [found] : []
}

function fits (row: MatterRow, marks: readonly string[], { state, from, to, queue }: Wanted & { state?: string, from?: string, to?: string, queue?: string }): boolean {
  const filedOn = dayOf(row.createdAt)
  return marks.every(mark => row.marks.includes(mark)) && (!state || row.state === state) && (!queue || row.queue === queue) && (!from || filedOn >= from) && (!to || filedOn <= to)
}
