import { startOfDay } from '../../core/kernel/calendar'
import type { Booking, ReceptionDay, Told } from '../../core/people/reception'
import { slotOf } from './seats'

export type ReceptionMessage = 'F36' | 'F36.soon' | 'F36.seat' | 'F36.change' | 'F36.missed'

export const pageFor = (dayId: string): string => `packages/reception/pages/ticket/index?day=${dayId}`

/** A message about somebody's booking; the same message of the same seat has the same id, so it goes out once. */
export function told (day: ReceptionDay, personKey: string, booking: Pick<Booking, 'no' | 'slot' | 'who' | 'bookedAt'>, code: ReceptionMessage, at: number): Told {
  const about = slotOf(day, booking.slot)?.at ?? startOfDay(day.id)
  return { id: `${code.replace('.', '_')}-${booking.no}-${booking.bookedAt.toString(36)}-${personKey}`, code, to: personKey, kind: 'person', at, about, page: pageFor(day.id), who: booking.who }
}

/** The fields that put messages into the outbox. */
export function outboxed (messages: readonly Told[], now: number): Record<string, unknown> {
  return messages.length === 0 ? {} : { ...Object.fromEntries(messages.map(message => [`outbox.${message.id}`, message])), nextSendAt: now }
}

export const tellingOf = (day: ReceptionDay, personKey: string, booking: Booking, code: ReceptionMessage, now: number) => outboxed([told(day, personKey, booking, code, now)], now)
