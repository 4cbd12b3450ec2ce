import type { Form, Kind, State } from '../../../../contract/states'
import { AppError } from '../../kernel/app-error'
import type { ClockCode } from '../clocks/rules'
import type { Moment } from '../clocks/reckon'
import { rowOf, type RowId } from './rows'
import type { Basis, Row, Who } from './row'
import type { MessageCode, PaperCode } from './codes'

/** Where a matter stands, as far as the table asks. */
export interface Standing {
  readonly form: Form
  readonly kind: Kind
  /** Null before it is filed. */
  readonly state: State | null
  /** When this state was entered. */
  readonly since?: number
  readonly basis?: Basis
  /** The states to which an offer of mediation or a withdrawal leads back, the last one last. */
  readonly before?: readonly State[]
  /** What waits for the receiver's signature, and where it goes back to. */
  readonly handover?: { readonly row: RowId, readonly back: State }
}

/** All that comes with a step: the caller stores the standing, turns the clocks, makes the papers and tells those who may know. */
export interface Step extends Pick<Row, 'dated' | 'extends' | 'suspends'> {
  /** The row whose effects these are: at a receipt the one that was sent. */
  readonly row: RowId
  readonly standing: Standing
  readonly stops: readonly ClockCode[] | 'all'
  readonly starts: readonly ClockCode[]
  readonly runsOn: readonly ClockCode[]
  /** What these rows ended at that moment runs as if it had never been ended. */
  readonly undoes?: { readonly rows: readonly string[], readonly at: number }
  readonly papers: readonly PaperCode[]
  readonly offers: readonly PaperCode[]
  readonly tells: readonly MessageCode[]
}

export interface Circumstances {
  readonly at: number
  /** What the actor is to this matter: roles held, `filer`, `party`, or `timer`. */
  readonly by: readonly Who[]
  /** The limits that run. */
  readonly running: readonly ClockCode[]
}

/**
 * Takes one step of the state table. Errors: WRONG_STATE (no such step from here), NOT_FOUND (not this actor's step),
 * TOO_LATE (the limit for it is over, or it can no longer be undone).
 */
export function apply (standing: Standing, id: RowId, { at, by, running }: Circumstances): Step {
  const row = rowOf(id)
  if (!isOpenTo(standing, row)) throw new AppError('WRONG_STATE', { state: standing.state })
  if (!row.who.some(who => who === 'anybody' || by.includes(who))) throw new AppError('NOT_FOUND')
  if (row.needs?.some(code => !running.includes(code))) throw new AppError('TOO_LATE')
  if (row.undoes && at - (standing.since ?? -Infinity) > row.undoes.within) throw new AppError('TOO_LATE')
  if (row.sends) return send(standing, id, at)
  if (row.to === 'sent') return receive(standing, at)
  return { ...effects(row), row: id, standing: moved(standing, row, at), ...(row.undoes ? { undoes: { rows: row.undoes.rows, at: standing.since! } } : {}) }
}

/** Whether the table has this step from here, whoever takes it. */
export function isOpenTo ({ form, kind, state, basis }: Standing, row: Row): boolean {
  return (row.form === form || row.form === 'every') && (row.kinds?.includes(kind) ?? true) && (row.basis === undefined || row.basis === basis) && leaves(row, state)
}

function leaves ({ from }: Row, state: State | null): boolean {
  if (state === null || from === 'new') return state === null && from === 'new'
  return from === 'any' || (from === 'open' ? openStates.has(state) : from.includes(state))
}

/** What is still being worked on: more can be asked, urged, added, and somebody can step back from it. */
export const openStates: ReadonlySet<State> = new Set<State>([
  'received', 'registered', 'withGrid', 'mediationOffered', 'transferred', 'awaitingReceipt', 'objected', 'accepted', 'handling', 'hearing', 'reopened',
  'replied', 'served', 'inReview', 'reviewed', 'inReExamination', 'reported', 'checked', 'mending'
])

const effects = ({ stops = [], starts = [], runsOn = [], papers = [], offers = [], tells = [], dated, extends: extended, suspends }: Row): Omit<Step, 'row' | 'standing'> =>
  ({ stops, starts, runsOn, papers, offers, tells, dated, extends: extended, suspends })

function send (standing: Standing, row: RowId, at: number): Step {
  const { papers, tells } = rowOf(row).sends!
  const waiting: Standing = { ...standing, state: 'awaitingReceipt', since: at, handover: { row, back: standing.state! } }
  return { row, standing: waiting, stops: [], starts: ['receipt'], runsOn: [], papers, offers: [], tells }
}

/** The receiver has signed: the row that was sent takes effect, from the state that it was sent from. */
function receive (standing: Standing, at: number): Step {
  const { row: id, back } = standing.handover!
  const row = rowOf(id)
  const step = effects(row)
  return { ...step, row: id, stops: step.stops === 'all' ? 'all' : [...step.stops, 'receipt'], standing: moved({ ...standing, state: back }, row, at) }
}

const leadsBack: ReadonlySet<State> = new Set<State>(['mediationOffered', 'withdrawn'])

function moved (standing: Standing, { to, setsBasis }: Row, at: number): Standing {
  if (to === 'same' || to === 'sent') return standing
  if (to === 'before') return back(standing, at)
  const { form, kind, state, before = [], handover } = standing
  const basis = setsBasis ?? standing.basis
  const trail = leadsBack.has(to) && state !== null ? { before: [...before, state] } : {}
  return { form, kind, state: to, since: at, ...trail, ...(basis ? { basis } : {}), ...(to === 'withdrawn' && handover ? { handover } : {}) }
}

function back ({ before = [], handover, ...standing }: Standing, at: number): Standing {
  if (standing.state === 'awaitingReceipt') return { ...standing, state: handover!.back, since: at, before }
  const state = before.at(-1)
  if (!state) throw new AppError('WRONG_STATE', { state: standing.state })
  return { ...standing, state, since: at, before: before.slice(0, -1), ...(state === 'awaitingReceipt' ? { handover } : {}) }
}

const dueRows: Record<Moment['mark'], (code: ClockCode, form: Form) => RowId | undefined> = {
  amber: code => code === 'receipt' ? 'H03' : 'P22',
  remind: code => code === 'C10' ? 'M07.remind' : code === 'C11' ? 'M12' : 'P26.remind',
  red: (code, form) => code === 'C7' || code === 'C9' ? 'P25.above' : form === 'report' ? 'R06' : code !== 'due' ? 'P25' : form === 'mediation' ? 'M16.due' : 'P40.unperformed',
  ended: code => ({ C3: 'P12', C6: 'P33.lapsed', C8: 'P39', C10: 'M08.lapsed', C11: 'M15' } as const)[code as string]
}

/** The step that the timer takes when a clock raises something; null where the end of a right changes nothing more. */
export function rowOfDue (standing: Standing, code: ClockCode, due: Moment['mark']): RowId | null {
  const id = dueRows[due](code, standing.form)
  return id && isOpenTo(standing, rowOf(id)) ? id : null
}
