import { chipNamed, type ShownChip } from '../../../../platform/chips'
import { dayOf, showDate, showDay } from '../../../../platform/dates'
import { inGroups } from '../../../../platform/numbers'
import { exists } from '../../../../platform/pages'
import type { OfficialMatter } from '../../../../services/casework'
import { duties } from '../../duties'
import { routes, type RouteName } from '../../routes'

/** Something that can be done with the matter now, on the page that does it. */
export interface Action { id: RouteName, text: string, icon: string }
interface Possible extends Action { /** What the server allows it by; without one it is always allowed. */ may?: string }

/** In the order in which one of them becomes the page's main button. */
const actions: Possible[] = [
  { id: 'intake', text: '登记分流', icon: 'file-1', may: 'register' },
  { id: 'intake', text: '确认分流', icon: 'swap', may: 'route' },
  { id: 'receive', text: '签收', icon: 'check-circle', may: 'receive' },
  { id: 'sign', text: '看稿签发', icon: 'seal', may: 'sign' },
  { id: 'accept', text: '受理', icon: 'undertake', may: 'accept' },
  { id: 'reply', text: '写答复', icon: 'edit', may: 'reply' },
  { id: 'serve', text: '登记送达', icon: 'mail', may: 'serve' },
  { id: 'close', text: '办结', icon: 'task-checked', may: 'close' },
  { id: 'note', text: '记进展', icon: 'edit', may: 'note' },
  { id: 'ask', text: '请提交人补充', icon: 'chat-bubble', may: 'ask' },
  { id: 'transfer', text: '转办', icon: 'swap', may: 'transfer' },
  { id: 'redirect', text: '告知其他渠道', icon: 'backward', may: 'redirect' },
  { id: 'refuse', text: '不予受理', icon: 'close-circle', may: 'refuse' },
  { id: 'recuse', text: '我要回避', icon: 'user-talk', may: 'recuse' }
]
const mains = new Set<RouteName>(['intake', 'receive', 'sign', 'accept', 'reply', 'serve', 'close'])

const partNames: Record<string, string> = { kind: '类别', queue: '去向', category: '内容', intake: '为什么由人定', hold: '为什么先放着', urgent: '很急', channel: '别的路' }

/** 办这件事: what is due and why, what is asked, where, whose it is (masked), how it came here, what happened, and what can be done now. */
export function matterView (matter: OfficialMatter, now: number) {
  const possible = actions.filter(({ id, may }) => exists(routes[id]) && (may === undefined || matter.may.includes(may)))
  const main = possible.find(({ id }) => mains.has(id))
  const [first, ...others] = duties(matter.clocks, now)
  const changedAt = matter.timeline[0]?.at
  return {
    matterId: matter.matterId, title: matter.subject, number: inGroups(matter.shortNo), place: matter.place, chip: officialChip(matter.chip),
    edition: `第 ${matter.version} 版${changedAt === undefined ? '' : ` · ${showDate(dayOf(changedAt), now)}更新`}`,
    due: first, otherDues: others, urgent: matter.urgent,
    requests: matter.requests.map(({ text }) => text),
    text: matter.text, recordings: matter.recordings, photos: matter.photos,
    supplements: matter.supplements.map(({ at, text }) => ({ day: showDay(dayOf(at), now), text })),
    filer: matter.filer, canReveal: exists(routes.reveal) && matter.may.includes('reveal'),
    respondents: matter.respondents.map(({ words }) => words),
    ...wayHere(matter, now),
    entries: matter.timeline.filter(({ text }) => text !== '').map(({ at, text, unit, post, until }) => ({ at, text, unit, post, until })),
    inside: matter.timeline.flatMap(({ at, unit, post, inside }) => inside ? [{ day: showDay(dayOf(at), now), by: [unit, post].filter(Boolean).join(' · '), text: inside }] : []),
    recallUntil: matter.recallUntil !== undefined && matter.may.includes('recall') ? matter.recallUntil : 0,
    main: main && { id: main.id, text: main.text }, bar: barOf(possible.some(action => action !== main), exists(routes.note) && matter.may.includes('note')), canRecuse: exists(routes.recuse) && matter.may.includes('recuse'),
    more: possible.filter(action => action !== main).map(({ id, text, icon }) => ({ id, text, icon }))
  }
}

const barOf = (hasMore: boolean, canAsk: boolean) => [...hasMore ? [{ id: 'more', text: '更多' }] : [], ...canAsk ? [{ id: 'ask', text: '问主管' }] : []]

const officialChip = (word: string): ShownChip => ({ ...chipNamed(word), text: word.replace('等您', '等') })

/** Why it is on this desk: what was decided, and what had been proposed. */
function wayHere ({ decision, proposal }: OfficialMatter, now: number) {
  return {
    decision: decision && { to: decision.desk, reason: decision.reason, by: `${decision.by}，${showDay(dayOf(decision.at), now)}`, changed: decision.difference === 'changed' ? `和建议的不一样：建议的是${proposal?.desk ?? '别处'}` : '' },
    reasons: reasonsOf(proposal)
  }
}

/** The reasons of a proposal as lines, each with what it is a reason for. */
export const reasonsOf = (proposal: OfficialMatter['proposal']): { label: string, value: string }[] =>
  (proposal?.reasons ?? []).map(({ part, text, article }) => ({ label: partNames[part] ?? '理由', value: article ? `${text}（${article}）` : text }))
