import { chipNamed } from '../../../../platform/chips'
import { dayOf, showDay } from '../../../../platform/dates'
import type { OfficialMatter } from '../../../../services/casework'
import type { DeskRow } from '../../../../components/desk-rows/view'

export type Filter = 'new' | 'open' | 'closed'
export const filters: { id: Filter, text: string }[] = [{ id: 'new', text: '新来' }, { id: 'open', text: '在办' }, { id: 'closed', text: '办完' }]

const HOURS = 8 * 3_600_000
/** To the hour, as it is kept. */
export const showHour = (at: number, now: number): string => `${dayOf(at) === dayOf(now) ? '今天' : showDay(dayOf(at), now)} ${new Date(at + HOURS).getUTCHours()} 时`

/** 保密举报台: when, and how far; what it is about is shown only when it is opened, and each opening is written down. */
export const secretRows = (rows: DeskRow[], now: number) => rows.map(({ matterId, state, chip, createdAt }) => {
  const isNew = state === 'received' || state === 'awaitingReceipt'
  return { id: matterId, mark: isNew ? '新来未看' : '', chip: chipNamed(chip), at: showHour(createdAt, now) }
})

/** One that is open: whom, what, where, and what can be done. No person's data unless it was left. */
export const openedView = (matter: OfficialMatter, now: number) => ({
  id: matter.matterId, about: matter.respondents.map(({ words }) => words).join('、'), text: matter.text, place: matter.place, photos: matter.photos,
  contact: matter.filer.phone ? `${matter.filer.name} ${matter.filer.phone}`.trim() : '没有留。问话和答复凭回执码看',
  supplements: matter.supplements.map(({ at, text }) => ({ day: showHour(at, now), text })),
  inside: matter.timeline.map(({ at, text, inside }) => ({ label: showHour(at, now), value: inside ?? text })),
  may: matter.may
})
export type Opened = ReturnType<typeof openedView>
