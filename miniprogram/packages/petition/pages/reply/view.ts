import type { ReplyOf } from '../../../../../contract/actions'
import { dayOf, showDate, showDay } from '../../../../platform/dates'
import { inGroups } from '../../../../platform/numbers'
import type { OwnMatter } from '../detail/view'

type Answer = ReplyOf<'petition', 'openReply'>

/** Before it is opened: whether opening it is receiving it. */
export const coverView = ({ subject, place, shortNo, reply, may }: OwnMatter) => ({
  subject, place, number: inGroups(shortNo), waits: reply !== undefined && !reply.opened && reply.onOpening, none: reply === undefined, canRate: may.includes('rate')
})

/** The paper in its parts, when it came, and until when one can disagree. */
export function letterView ({ reply: { title, number, unit, signedAt, parts, openedAt }, review }: Answer, now: number) {
  return {
    title, parts: parts.map(({ title, text }) => ({ title, paragraphs: text.split('\n').filter(Boolean) })),
    received: openedAt === undefined ? '' : `您 ${showDay(dayOf(openedAt), now)}收到`,
    seal: { unit, facts: [...number ? [number] : [], showDate(dayOf(signedAt), now)] },
    review: review?.code ?? '',
    spoken: parts.map(({ title, text }) => `${title}。${text}`).join('\n')
  }
}
export type Letter = ReturnType<typeof letterView>
