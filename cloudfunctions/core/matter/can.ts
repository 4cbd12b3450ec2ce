import type { Role } from '../../../contract/action'
import type { Actor, Holding } from '../kernel/call'
import type { Matter } from './matter'

/** What somebody may want to do with a matter. `own` is reading what one filed oneself. */
export type Act =
  | 'own' | 'supplement' | 'urge' | 'withdraw' | 'restore' | 'openReply' | 'rate' | 'askRecusal' | 'invite' | 'letIn'
  | 'see' | 'register' | 'route' | 'receive' | 'accept' | 'transfer' | 'note' | 'reply' | 'sign' | 'serve' | 'close' | 'takeOver' | 'answer'
  | 'assign' | 'ask' | 'recall' | 'recuse' | 'decideRecusal' | 'refuse' | 'redirect' | 'link' | 'reveal'

/** The parts of a matter that decide whose it is. */
export type Whose = Pick<Matter, 'filerKey' | 'queue' | 'deskId' | 'handOver' | 'signDeskId' | 'kind' | 'state' | 'representatives' | 'assistedBy'>

const filers: ReadonlySet<Act> = new Set<Act>(['own', 'supplement', 'urge', 'withdraw', 'restore', 'openReply', 'rate', 'askRecusal', 'invite', 'letIn'])
/** What every representative of a joint matter may do beside the filer: all of them see its progress (law.md, hard rule 3). */
const representatives: ReadonlySet<Act> = new Set<Act>(['own', 'supplement', 'urge', 'withdraw', 'openReply'])
export const isFilersAct = (act: Act): boolean => filers.has(act)
const workers: readonly Role[] = ['handler', 'head', 'gridWorker', 'villageCadre', 'mediator', 'committee']

/** Whether a holding sits at a desk: a unit's people at its desk, a grid's worker at the grid's. */
export const sitsAt = (holding: Holding, deskId: string | undefined): boolean => deskId !== undefined && (holding.unitId === deskId || holding.placeId === deskId)

/**
 * The office by which somebody may do something to a matter, `filer` for one's own, undefined where they may not.
 * Only whose the matter is; whether the law bars this person from it is asked of `conflict` beside it.
 */
export function grantFor (actor: Actor, act: Act, matter: Whose): Holding | 'filer' | undefined {
  if (filers.has(act)) return isFilers(actor, act, matter) ? 'filer' : undefined
  return assistant(actor, act, matter) ?? actor.holdings.find(holding => grants[act]?.(holding, matter))
}

function isFilers (actor: Actor, act: Act, { filerKey, representatives: others = [] }: Whose): boolean {
  if (filerKey !== undefined && filerKey === actor.id) return true
  return representatives.has(act) && others.some(other => other.isIn && other.key === actor.id)
}

/** Who took a matter down for somebody sees it until it is handed over. */
function assistant (actor: Actor, act: Act, { assistedBy, state }: Whose): Holding | undefined {
  if (act !== 'see' || state !== 'received' || assistedBy === undefined || assistedBy.personId !== actor.personId) return undefined
  return actor.holdings.find(holding => holding.id === assistedBy.officeId)
}

type Grant = (holding: Holding, matter: Whose) => boolean
const is = (...roles: Role[]): Grant => holding => roles.includes(holding.role)
const both = (...all: Grant[]): Grant => (holding, matter) => all.every(grant => grant(holding, matter))
const either = (...any: Grant[]): Grant => (holding, matter) => any.some(grant => grant(holding, matter))
const atDesk: Grant = (holding, matter) => sitsAt(holding, matter.deskId)
const receiving: Grant = (holding, matter) => sitsAt(holding, matter.handOver?.toDeskId)
const sending: Grant = (holding, matter) => sitsAt(holding, matter.handOver?.fromDeskId)
const inDiscipline: Grant = (_, matter) => matter.queue === 'discipline'
const notAccusation: Grant = (_, matter) => matter.kind !== 'accusation'

const working = both(is(...workers), atDesk)
const disciplines = both(is('discipline'), inDiscipline)
/** The petition office sees all that was ever filed with it, but no accusation once it is handed over: those are not here any more. */
const intakes = both(is('intake'), either(notAccusation, atDesk))

const grants: Partial<Record<Act, Grant>> = {
  see: either(working, both(is(...workers), either(receiving, sending)), intakes, both(is('head'), (holding, matter) => sitsAt(holding, matter.signDeskId)), disciplines),
  register: both(is('intake'), atDesk),
  route: both(is('intake'), atDesk),
  receive: both(is(...workers), receiving),
  accept: working,
  transfer: working,
  note: either(working, disciplines, both(is('intake'), atDesk)),
  reply: working,
  sign: both(is('head'), (holding, matter) => sitsAt(holding, matter.signDeskId)),
  serve: working,
  close: working,
  takeOver: disciplines,
  answer: disciplines,
  assign: either(working, both(is('intake'), atDesk)),
  ask: either(working, both(is('intake', 'lead'), atDesk), disciplines),
  recall: working,
  recuse: either(working, both(is('intake', 'lead'), atDesk), disciplines),
  decideRecusal: both(is('head'), atDesk),
  refuse: either(working, both(is('intake'), atDesk)),
  redirect: either(working, both(is('intake'), atDesk)),
  link: both(is('intake'), atDesk),
  reveal: either(both(is('mediator', 'committee', 'handler', 'intake', 'lead', 'gridWorker', 'villageCadre'), atDesk), disciplines)
}
