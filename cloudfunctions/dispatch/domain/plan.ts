import type { Message, MessageState, Outcome, Way } from '../../core/messages/message'

const FIVE_MINUTES = 300_000
const TRIES = 48

/** What to do after an attempt: the message's new state, and when to try again where it is to be tried. */
export interface Next { readonly state: MessageState, readonly tries: number, readonly way?: Way, readonly again?: number }

/**
 * After an attempt (security.md, Fault): sent is final. No answer may mean that it was taken, so it is marked uncertain and sent again at
 * most once. A provider that is down is tried 48 times, first at once and then every five minutes; then it failed and a person is asked to tell.
 */
export function afterAttempt (message: Message, outcome: Outcome, way: Way, now: number): Next {
  const tries = message.tries + 1
  switch (outcome) {
    case 'sent': return { state: message.state === 'uncertain' ? 'uncertain' : 'sent', tries, way }
    case 'refused': return { state: 'failed', tries, way }
    case 'unknown': return message.state === 'uncertain' ? { state: 'uncertain', tries, way } : { state: 'uncertain', tries, way, again: now + FIVE_MINUTES }
    case 'later': return tries >= TRIES ? { state: 'failed', tries, way } : { state: message.state, tries, way, again: now + FIVE_MINUTES }
  }
}

/** 22:00 to 7:00 nothing rings, but for what may hurt somebody; what is held back goes out at the end of it, each message a little apart. */
export function quietUntil (quiet: { from: string, to: string }, now: number, spread: number): number | undefined {
  const minute = Math.floor((now + 8 * 3_600_000) / 60_000) % 1_440
  const [from, to] = [minutesOf(quiet.from), minutesOf(quiet.to)]
  const inside = from > to ? minute >= from || minute < to : minute >= from && minute < to
  if (!inside) return undefined
  const wait = (to - minute + 1_440) % 1_440
  return Math.floor(now / 60_000) * 60_000 + wait * 60_000 + spread
}

const minutesOf = (time: string): number => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}
