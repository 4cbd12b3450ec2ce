import type { ReplyOf } from '../../../../../contract/actions'
import { chipNamed } from '../../../../platform/chips'
import { dayOf, daysBetween, showDate, showDue } from '../../../../platform/dates'
import { inGroups } from '../../../../platform/numbers'
import { dutyOf } from '../../form/duties'

export type OwnMatter = ReplyOf<'petition', 'get'>
type Act = OwnMatter['may'][number]

const QUIET = 7
const acts: Partial<Record<Act, { text: string, icon: string }>> = {
  open: { text: '看书面答复', icon: 'chat-bubble' }, rate: { text: '评价', icon: 'star' }, restore: { text: '不撤了', icon: 'rollback' },
  supplement: { text: '补充', icon: 'add' }, urge: { text: '催一次', icon: 'loudspeaker' }, withdraw: { text: '撤回', icon: 'close-circle' }
}
const order: Act[] = ['open', 'rate', 'restore', 'supplement', 'urge', 'withdraw']
const most = 3

/** Where a matter stands, in whose hands, by when; what can be done now; what happened. */
export function detailView (matter: OwnMatter, now: number) {
  const { subject, place, shortNo, filed, chip, desk, clocks, timeline, asked, urgedAt, may, supplements } = matter
  const can = order.filter(act => may.includes(act)).map(act => ({ id: act, ...acts[act]! }))
  const duty = dutyOf(clocks, now)
  return {
    subject, place, facts: [`${showDate(dayOf(filed.at), now)}提交`, `编号 ${inGroups(shortNo)}`],
    chip: chipNamed(chip), extended: clocks.some(({ code, endedAt }) => code === 'C5' && endedAt === undefined),
    desk, duty,
    asked: asked && { text: asked.text, day: showDue(asked.until, now), late: asked.until < now },
    buttons: can.length > most ? can.slice(0, most - 1) : can,
    rest: can.length > most ? can.slice(most - 1).map(act => ({ ...act, strong: false })) : [],
    urged: urgedAt === undefined ? '' : `${showDate(dayOf(urgedAt), now)}已催，等回应`,
    quiet: quietWords(timeline, duty, now),
    timeline,
    filedLine: filedWords(filed),
    filed, supplements: supplements.map(({ at, text, photos }) => ({ at, day: showDate(dayOf(at), now), text, photos: photos.length })),
    hasReply: matter.reply !== undefined
  }
}

function quietWords (timeline: OwnMatter['timeline'], duty: ReturnType<typeof dutyOf>, now: number): string {
  const last = timeline[0]
  if (!last || !duty || duty.overdue || daysBetween(dayOf(last.at), dayOf(now)) < QUIET) return ''
  return `没有新进展。下一步最晚 ${duty.day}。`
}

/** 有录音，照片 2 张 */
const filedWords = ({ recordings, photos }: OwnMatter['filed']): string =>
  [...recordings.length > 0 ? ['有录音'] : [], ...photos.length > 0 ? [`照片 ${photos.length} 张`] : []].join('，')
