import type { office } from '../../../contract/office'
import { AppError } from '../../core/kernel/app-error'
import { addDays, dayOf } from '../../core/kernel/calendar'
import { cursorOf, fromCursor } from '../../core/kernel/cursor'
import type { Handler } from '../../core/kernel/serve'
import { unitOf } from '../../core/people/desks'
import type { TownStore } from '../../core/people/ports'
import type { Notice, NoticeStore } from '../../core/people/published'
import type { Town } from '../../core/people/town'

interface Deps { readonly town: TownStore, readonly notices: NoticeStore }

const PAGE = 20

/** 镇里公布, newest first; what is dated later than today is not public yet. */
export const listNotices = (deps: Deps): Handler<typeof office.notices> => async (call, { cursor }) => {
  const place = fromCursor(cursor, ['string', 'string'])
  const town = await deps.town.read(call.account?.townVersion)
  const rows = await deps.notices.page(place ? { day: String(place[0]), id: String(place[1]) } : { day: addDays(dayOf(call.now), 1), id: '' }, PAGE)
  const last = rows.at(-1)
  return { rows: rows.map(notice => rowOf(notice, town)), cursor: last && rows.length === PAGE ? cursorOf(last.day, last.id) : undefined }
}

/** One of them. Errors: NOT_FOUND, also before its day. */
export const getNotice = (deps: Deps): Handler<typeof office.notice> => async (call, { id }) => {
  const notice = await deps.notices.find(id)
  if (!notice || notice.day > dayOf(call.now)) throw new AppError('NOT_FOUND')
  const { text, basis, wrong, right } = notice
  return { ...rowOf(notice, await deps.town.read(call.account?.townVersion)), text: [...text], basis, wrong, right }
}

const rowOf = ({ id, kind, title, unitId, day }: Notice, town: Town) => ({ id, kind, title, unit: unitOf(town, unitId)?.name ?? '', on: day })
