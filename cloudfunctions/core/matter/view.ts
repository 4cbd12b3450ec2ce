import { chipOf, type State } from '../../../contract/states'
import type { ClockView } from '../../../contract/parts'
import { deskView, placeName, unitOf } from '../people/desks'
import type { Town } from '../people/town'
import { clockView } from './clocks/why'
import { firstDuty } from './desk'
import { lawOf } from './law'
import type { By, Matter, MatterEvent } from './matter'

/** 水渠堵了, 柳湾村 2 组: what stands at the head of a matter wherever it is shown. */
export const placeOfMatter = (matter: Pick<Matter, 'place'>, town: Town): string =>
  [placeName(town, matter.place), matter.place?.words].filter(Boolean).join('，')

export const chipFor = (matter: Pick<Matter, 'state' | 'closing'>): string => chipOf(matter.state as State, matter.closing?.result).chip

/** The clocks as they are shown, those still running first, by the day they end. */
export function clocksOf (matter: Pick<Matter, 'clocks'>, town: Town, now: number): ClockView[] {
  const { calendar } = lawOf(town)
  return matter.clocks.map(clock => clockView({ clock, calendar, now }))
    .sort((a, b) => Number(a.endedAt !== undefined) - Number(b.endedAt !== undefined) || a.dueAt - b.dueAt)
}

/** The clock that ends next, whoever's it is. */
export const nextClock = (matter: Pick<Matter, 'clocks'>, town: Town, now: number): ClockView | undefined => clocksOf(matter, town, now).find(clock => clock.endedAt === undefined)

/** Whether it is the filer's turn: something was asked of them, or an answer waits to be read. */
export const waitsForFiler = (matter: Pick<Matter, 'asked' | 'state'>): boolean => matter.asked !== undefined || matter.state === 'replied'

export interface Entry { at: number, text: string, unit?: string, post?: string, until?: number, inside?: string }

/** The history as sentences, newest first. What is only for inside is left out unless it is asked for. */
export function timelineOf (matter: Pick<Matter, 'history'>, town: Town, { inside = false } = {}): Entry[] {
  return matter.history.flatMap(event => {
    const hidden = inside ? event.inside : undefined
    if (event.text === undefined && hidden === undefined) return []
    return [{ at: event.at, text: event.text ?? '', ...whoDid(event, town), ...(event.until === undefined ? {} : { until: event.until }), ...(hidden ? { inside: hidden } : {}) }]
  }).reverse()
}

function whoDid ({ by, of }: MatterEvent, town: Town): { unit?: string, post?: string } {
  if (by.who !== 'official') return {}
  const office = town.offices.find(candidate => candidate.id === by.officeId)
  return { unit: unitOf(town, by.unitId)?.name ?? (of ? deskView(town, of).unit : undefined), post: office?.title }
}

/** An official as an event names them: through the office they act by. */
export const officialBy = (holding: { id: string, unitId?: string }, personId: string): By =>
  ({ who: 'official', personId, officeId: holding.id, unitId: holding.unitId })

/** What a desk's row says is due, and how it is marked. */
export const dueOf = (matter: Pick<Matter, 'clocks'>) => firstDuty(matter)
