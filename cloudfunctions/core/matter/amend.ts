import type { Change, Done, Matter, MatterEvent, Outgoing } from './matter'
import { deskKeyOf, nextRankAt } from './desk'

/** What a change means for the stored document, field by field: pure, so that every store writes the same. */
export interface Amendment {
  readonly set: Partial<Matter>
  readonly clear: readonly string[]
  readonly events: readonly MatterEvent[]
  readonly outbox: readonly Outgoing[]
  readonly unsend: readonly string[]
  /** History and outbox are replaced, not added to. */
  readonly forget: boolean
}

const DONE_KEPT = 2 * 86_400_000

/** Derives what a change writes: the fields, when the timers look next, where it stands on its desk, and which receipts are kept. */
export function amendment (matter: Matter, change: Change, done: Done | undefined, now: number): Amendment {
  const version = matter.version + 1
  const outbox = (change.tell ?? []).map((message, n) => ({ ...message, id: `${version}-${message.code}-${n}`, at: now }))
  const after = { ...matter, ...change.set, clocks: change.clocks ?? matter.clocks, version }
  for (const field of change.clear ?? []) delete (after as Partial<Record<string, unknown>>)[field]
  const sendAt = outbox.map(message => message.notBefore ?? now)
  return {
    set: {
      ...change.set,
      version,
      ...(change.clocks ? { clocks: change.clocks } : {}),
      nextClockAt: nextLook(after, now),
      deskKey: deskKeyOf(after, now),
      ...(done ? { done: [...matter.done.filter(entry => entry.stays || entry.at > now - DONE_KEPT), done] } : {}),
      ...(sendAt.length > 0 ? { nextSendAt: Math.min(...sendAt, matter.nextSendAt ?? Infinity) } : {})
    },
    clear: change.clear ?? [],
    events: change.events,
    outbox,
    unsend: change.untell ?? [],
    forget: change.forget ?? false
  }
}

/** When the clocks' timer has something to do with this matter; null when nothing. */
export function nextLook (matter: Pick<Matter, 'clocks' | 'state' | 'urgent' | 'filerWaits'>, now: number): number | null {
  const looks = matter.clocks.flatMap(clock => clock.endedAt === undefined && clock.lookAt !== null ? [clock.lookAt] : [])
  const rank = nextRankAt(matter, now)
  const all = rank === undefined ? looks : [...looks, rank]
  return all.length > 0 ? Math.min(...all) : null
}

/** The matter after an amendment, as a store in memory keeps it. */
export function amended (matter: Matter, { set, clear, events, outbox, unsend, forget }: Amendment): Matter {
  const kept = Object.entries(matter).filter(([field]) => !clear.includes(field))
  const waiting = forget ? [] : Object.entries(matter.outbox).filter(([id]) => !unsend.includes(id))
  const messages = { ...Object.fromEntries(waiting), ...Object.fromEntries(outbox.map(message => [message.id, message])) }
  return { ...Object.fromEntries(kept), ...set, history: [...forget ? [] : matter.history, ...events], outbox: messages } as Matter
}
