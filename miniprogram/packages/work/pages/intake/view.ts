import { kinds, queues, type Queue } from '../../../../../contract/states'
import { showLatelyDone } from '../../../../platform/dates'
import { inGroups } from '../../../../platform/numbers'
import type { Destinations, OfficialMatter } from '../../../../services/casework'
import type { Acting } from '../../acting'
import type { Desk } from '../../components/desk-choice/view'

export type Kind = 'advice' | 'claim' | 'accusation'
export interface IntakeFields {
  /** For each who is named: a person's or unit's id, `none`, or nothing yet. */
  who: Record<string, string>
  kind: Kind
  subject: string
  /** One a line. */
  requests: string
  queue: Queue | ''
  deskId: string
  reason: string
  /** Written where the text names nobody. */
  accused: string
}
export const NOBODY = 'none'
export const ASK = 'ask'

type Proposal = NonNullable<OfficialMatter['proposal']>
const kindOf = (kind: string | undefined): Kind => kind === 'advice' || kind === 'accusation' ? kind : 'claim'
const subjectOf = (subject: string): string => Array.from(subject).slice(0, 20).join('')

/** 登记分流: what is said, who is meant, what is proposed and why, and what is left to decide. */
export function intakeView ({ matter, fields, more }: Acting<Destinations>, now: number) {
  const { proposal, requests } = matter
  const shown: IntakeFields = {
    who: {}, kind: kindOf(matter.kind ?? proposal?.kind), subject: subjectOf(matter.subject), requests: requests.length > 0 ? requests.map(({ text }) => text).join('\n') : Array.from(matter.text).slice(0, 500).join(''),
    queue: (proposal?.queue ?? '') as Queue | '', deskId: proposal?.deskId ?? '', reason: reasonsIn(proposal), accused: '', ...fields
  }
  return {
    about: [matter.place, showLatelyDone(matter.timeline[matter.timeline.length - 1]?.at ?? now, now, '提交'), `编号 ${inGroups(matter.shortNo)}`].filter(Boolean),
    stale: !matter.may.includes('register') && !matter.may.includes('route'), matterId: matter.matterId, registered: !matter.may.includes('register'),
    text: matter.text, recordings: matter.recordings, candidates: proposal?.named ?? [], named: namedIn(proposal), accuses: proposal?.accusesOfficial ?? false, hold: proposal?.hold ?? '',
    proposed: proposal && {
      title: [kindName(proposal.kind), proposal.queue ? queues[proposal.queue as Queue] : '还没有去向'].filter(Boolean).join(' → '), desk: proposal.desk ?? '',
      reasons: proposal.reasons.map(({ text, article }) => article ? `${text}（${article}）` : text), runnerUp: runnerUp(proposal), channel: proposal.channel ?? ''
    },
    desks: more, fields: shown, hasRespondents: matter.respondents.length > 0
  }
}

const kindName = (kind: string | undefined): string => kinds[kind as keyof typeof kinds] ?? ''
const runnerUp = ({ runnerUp }: Proposal): string => runnerUp === undefined ? '' : queues[runnerUp as Queue] ?? (runnerUp === 'advice' ? '建议咨询' : '')
const reasonsIn = (proposal: Proposal | undefined): string => proposal?.reasons.find(({ part }) => part === 'queue' || part === 'kind')?.text ?? ''

/** 「刘主任」是: those whom the words may mean, one group for each. */
function namedIn (proposal: Proposal | undefined) {
  const words = [...new Set(proposal?.named.map(named => named.words))]
  return words.map(said => ({
    words: said,
    choices: [
      ...proposal!.named.filter(named => named.words === said).flatMap(({ personId, unitId, who }) => who && (personId ?? unitId) ? [{ id: personId ?? unitId!, text: who }] : []),
      { id: NOBODY, text: '不是干部，或没有反映谁' }, { id: ASK, text: '认不出来，问主管' }
    ]
  }))
}

type Shown = Pick<ReturnType<typeof intakeView>, 'named' | 'accuses' | 'hasRespondents'>

/** While an official is named and nobody has said who that is, nothing moves. */
export const isResolved = ({ named, accuses, hasRespondents }: Shown, { who, accused }: IntakeFields): boolean =>
  hasRespondents || !accuses || (named.length > 0 ? named.every(({ words }) => who[words]) : accused.trim() !== '')

/** Whom it is about, as the contract takes it. */
export function respondentsOf ({ named, candidates }: Pick<ReturnType<typeof intakeView>, 'named' | 'candidates'>, { who, accused }: IntakeFields) {
  const said = named.flatMap(({ words }) => {
    const id = who[words]
    if (!id) return []
    const found = candidates.find(one => one.words === words && (one.personId ?? one.unitId) === id)
    return [found ? { words, ...found.personId ? { personId: found.personId } : { unitId: found.unitId } } : { words }]
  })
  return accused.trim() === '' ? said : [...said, { words: accused.trim() }]
}

/** The desks of a queue to choose from, by name. */
export function desksOf (queue: string, { units = [], grids = [], committees = [] }: Partial<Destinations> = {}): Desk[] {
  return queue === 'grid' ? grids : queue === 'mediation' ? committees : queue === 'department' ? units : []
}

/** Where it is sent, as the contract takes it; undefined while nothing is chosen. */
export function destination ({ queue, deskId }: Pick<IntakeFields, 'queue' | 'deskId'>) {
  if (queue === 'discipline') return { queue } as const
  if (deskId === '') return undefined
  return queue === 'grid' ? { queue, gridId: deskId } as const : queue === 'department' || queue === 'mediation' ? { queue, unitId: deskId } as const : undefined
}

/** What has to be mended before it can go. */
export function intakeErrors (shown: Shown, fields: IntakeFields): { field: string, words: string }[] {
  const to = destination(fields)
  return [
    ...isResolved(shown, fields) ? [] : [{ field: 'who', words: '先认清反映的是谁，再分流' }],
    ...fields.subject.trim() === '' ? [{ field: 'subject', words: '请写一句是什么事，不写人名' }] : [],
    ...fields.requests.trim() === '' ? [{ field: 'requests', words: '请写清一项请求' }] : [],
    ...to ? [] : [{ field: 'to', words: '请选去向' }],
    ...to && (to.queue === 'discipline') !== (fields.kind === 'accusation') ? [{ field: 'to', words: '检举控告只交纪检，别的不交纪检' }] : [],
    ...fields.reason.trim() === '' ? [{ field: 'reason', words: '请写为什么给这里办' }] : []
  ]
}
