import type { Role } from '../../../../contract/action'
import type { Day } from '../../kernel/calendar'
import { tieTo, type MatterView, type Tie } from './circle'
import { holds, lineOf, seatsOn, type ConflictIndex } from './conflict-index'

export const acts = ['see', 'list', 'search', 'count', 'export', 'notify', 'assign', 'handle'] as const
/** What is asked of a matter. `notify` and `assign`: whether the actor may be told of it, or be given it. */
export type Act = typeof acts[number]

export interface Question { readonly town: ConflictIndex, readonly matter: MatterView, readonly actor: string, readonly act: Act, readonly day: Day }
/** The reason is for logs and tests; who is refused gets the answer of an unknown number. */
export interface Verdict { readonly allowed: boolean, readonly reason: string }

const yes = (reason: string): Verdict => ({ allowed: true, reason })
const no = (reason: string): Verdict => ({ allowed: false, reason })
const isWork = (act: Act): boolean => act === 'assign' || act === 'handle'

const ties: Record<Tie, string> = {
  respondent: '是被反映的人',
  relative: '是被反映人的亲属',
  interest: '与这件事有利害关系',
  unit: '在被反映的单位、被反映人所在的单位，或者它们的下级单位'
}

/**
 * Whether somebody may have to do with a matter on a day: the conflict of interest first, then whether they have a task in it.
 * Recompute on every read: an office counts only while it is held, a declaration as soon as it is made.
 */
export function mayDo (question: Question): Verdict {
  const { town, matter, actor, day } = question
  const tie = tieTo(town, actor, matter, day)
  return matter.kind === 'accusation' ? mayWithAccusation(question, tie) : mayWithOther(question, tie)
}

/**
 * An accusation is seen by the discipline channel, by its filer, and until the hand-over by the intake officer who hands it over (信访工作条例 22, 30).
 * The circle comes before everything, the filer's own view too: the phone of a member of the accused unit is a phone in the accused unit.
 * Such a filer follows the accusation by its receipt code.
 */
function mayWithAccusation ({ town, matter, actor, act, day }: Question, tie: Tie | null): Verdict {
  if (tie) return no(`${ties[tie]}（信访工作条例第二十八条、第三十条）`)
  if (matter.filer === actor) return isWork(act) ? no('自己提交的，由别人办') : yes('自己提交的')
  if (holds(town, actor, 'discipline', day)) return yes('纪检监察办理检举控告')
  const handsOver = matter.handler === undefined || matter.handler === actor
  if (!matter.handedOver && handsOver && holds(town, actor, 'intake', day)) return yes('登记并移送检举控告，移送以前')
  return no('检举控告只由纪检监察办理（信访工作条例第三十条）')
}

/** In every other matter those concerned stand aside, though their unit still handles it (信访工作条例 22, 28, 31 (6)). */
function mayWithOther (question: Question, tie: Tie | null): Verdict {
  const { matter: { filer, parties, handler, team }, actor, act } = question
  const isOwn = filer === actor
  if ((isOwn || parties?.includes(actor)) && !isWork(act)) return yes(isOwn ? '自己提交的' : '调解的当事人')
  if (isOwn || parties?.includes(actor)) return no('自己的事由别人办（信访工作条例第二十八条）')
  if (tie) return no(`${ties[tie]}，应当回避（信访工作条例第二十八条）`)
  if (handler === actor || team?.includes(actor)) return yes('承办这件事')
  return mayByOffice(question)
}

/** Roles that no matter is given to: they read nothing of it through their unit. */
const withoutMatters: ReadonlySet<Role> = new Set<Role>(['villager', 'cellHead', 'checker', 'administrator', 'discipline'])

function mayByOffice ({ town, matter: { unit }, actor, act, day }: Question): Verdict {
  const seats = seatsOn(town, actor, day).filter(({ role }) => !withoutMatters.has(role))
  if (seats.length === 0) return no('没有办理这件事的岗位')
  if (act === 'assign') return yes('可以承办')
  if (unit !== undefined && seats.some(({ unitIds }) => unitIds.includes(unit))) return yes('在承办的单位')
  if (isWork(act)) return no('不在承办的单位')
  if (seats.some(({ role }) => role === 'intake')) return yes('登记和督办')
  const inCharge = unit !== undefined && seats.some(({ id, role, unitIds }) =>
    town.supervisors.get(unit)?.has(id) || (role === 'head' && unitIds.some(own => lineOf(town, unit).includes(own))))
  return inCharge ? yes('分管或者上级单位负责人') : no('没有这件事的任务')
}
