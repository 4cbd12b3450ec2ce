import type { State } from '../../../contract/states'
import type { Actor } from '../kernel/call'
import type { Clock } from './clocks/clock'
import { isRunning } from './clocks/reckon'
import type { Facts } from './clocks/rules'
import type { Law } from './law'
import type { Audience, Matter, Outgoing } from './matter'
import { apply, isOpenTo, type Standing, type Step } from './table/apply'
import type { MessageCode, PaperCode } from './table/codes'
import type { Who } from './table/row'
import { rowIds, rowOf, type RowId } from './table/rows'
import { turnClocks, type Turn } from './table/turn'

export type { RowId }

/** What of a matter the state table asks and changes. */
export type Stood = Pick<Matter, 'form' | 'kind' | 'state' | 'since' | 'basis' | 'before' | 'handOver' | 'clocks'>

/** How and by whom a step is taken. */
export interface Taking extends Pick<Turn, 'startsAt' | 'endsAt' | 'approval' | 'stop' | 'isAddressUnclear'> {
  readonly at: number
  readonly by: readonly Who[]
  readonly law: Law
  readonly facts?: Omit<Facts, 'limits'>
}

/** What a step changes: fields of the matter, its clocks, whom to tell, which papers it makes. */
export interface Taken {
  readonly set: Pick<Matter, 'state' | 'since' | 'basis' | 'before'>
  readonly clocks: readonly Clock[]
  readonly tell: ReadonlyArray<Pick<Outgoing, 'code' | 'to'>>
  readonly papers: readonly PaperCode[]
  /** At a hand-over: the row that takes effect when the receiver signs, and the state it goes back to. */
  readonly handOver?: { readonly row: RowId, readonly back: State }
}

/** The part of somebody in a matter, as the table names it: the roles of their offices, or that they filed it. */
export const asOfficial = (actor: Pick<Actor, 'holdings'>): Who[] => [...new Set(actor.holdings.map(holding => holding.role))]
export const asFiler: readonly Who[] = ['filer']
export const asTimer: readonly Who[] = ['timer']

/** Takes a step of the state table and turns the clocks with it. Errors: WRONG_STATE, NOT_FOUND, TOO_LATE, and those of the clocks. */
export function step (matter: Stood | undefined, row: RowId, taking: Taking, start?: Pick<Matter, 'form' | 'kind'>): Taken {
  const standing = matter ? standingOf(matter) : { form: start?.form ?? 'petition', kind: start?.kind ?? 'claim', state: null }
  const clocks = matter?.clocks ?? []
  const running = clocks.filter(isRunning).map(clock => clock.code)
  const step = apply(standing, row, { at: taking.at, by: taking.by, running })
  return taken(step, clocks, taking)
}

function taken (step: Step, clocks: readonly Clock[], { at, law, facts, by, ...turn }: Taking): Taken {
  const { state, since = at, basis, before, handover } = step.standing
  return {
    set: { state: state ?? 'received', since, basis, before },
    clocks: turnClocks(clocks, step, { at, by: by[0] ?? '', calendar: law.calendar, facts: { ...facts, limits: law.limits }, ...turn }),
    tell: step.tells.flatMap(code => audiencesOf(code).map(to => ({ code, to }))),
    papers: step.papers,
    handOver: handover
  }
}

/** Whether the table has this step from where the matter stands. */
export const canStep = (matter: Stood, row: RowId): boolean => isOpenTo(standingOf(matter), rowOf(row))
export const possibleRows = (matter: Stood): RowId[] => rowIds.filter(row => canStep(matter, row))

/** A petition that is not registered yet stands as a claim: no row tells the kinds apart before. */
export const standingOf = ({ form, kind = 'claim', state, since, basis, before, handOver }: Stood): Standing =>
  ({ form, kind, state, since, basis, before, handover: handOver && { row: handOver.row, back: handOver.back } })

/** Whom a message of the table is for (documents.md 7). */
function audiencesOf (code: MessageCode): readonly Audience[] {
  if (code.startsWith('F')) return ['filer']
  return staff[code] ?? []
}
const staff: Partial<Record<MessageCode, readonly Audience[]>> = {
  U1: ['desk'], U2: ['intake'], U3: ['desk'], U4: ['handler'], U5: ['supervisor'], U6: ['desk'], U7: ['dutyLeader'], U8: ['desk'], U9: ['handler', 'supervisor']
}
