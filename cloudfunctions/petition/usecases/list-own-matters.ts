import type { petition } from '../../../contract/petition'
import { cursorOf, fromCursor } from '../../core/kernel/cursor'
import type { Handler } from '../../core/kernel/serve'
import { NEWEST, timeKey } from '../../core/kernel/time-key'
import { isOpen } from '../../core/matter/desk'
import type { MatterRow, MatterStore } from '../../core/matter/ports'
import { waitsForFiler } from '../../core/matter/view'
import type { TownStore } from '../../core/people/ports'
import { ownRow } from '../domain/own-matter'

const PAGE = 20

const filters: Record<'all' | 'mine' | 'open' | 'closed', (row: MatterRow) => boolean> = {
  all: () => true,
  mine: waitsForFiler,
  open: isOpen,
  closed: row => !isOpen(row)
}

/** 我的事项, newest first, twenty a page; a page may be short, its cursor tells whether there is more. */
export const listOwnMatters = (deps: { matters: MatterStore, town: TownStore }): Handler<typeof petition.listMine> => async (call, request) => {
  const [before] = fromCursor(request.cursor, ['string']) ?? [NEWEST]
  const rows = await deps.matters.ofFiler(call.actor.id, String(before), PAGE)
  const town = await deps.town.read(call.account?.townVersion)
  const last = rows.at(-1)
  return {
    rows: rows.filter(filters[request.filter]).map(row => ownRow(row, town, call.now)),
    cursor: last && rows.length === PAGE ? cursorOf(timeKey(last.createdAt, last.id)) : undefined
  }
}
