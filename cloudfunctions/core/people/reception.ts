import type { Day } from '../kernel/calendar'

/** When a leader receives the people: repeated by the day of the month, or by the weekday in some weeks of it. */
export interface ReceptionRule {
  readonly id: string
  readonly officeId: string
  readonly on: { readonly monthDay: number } | { readonly weekday: number, readonly weeks: readonly number[] }
  readonly from: Day
  readonly to?: Day
  readonly opens: string
  readonly closes: string
  readonly slotMinutes: number
  /** How many rooms receive at the same time. */
  readonly seats: number
  /** How many numbers are kept for those who come without a booking. */
  readonly walkIns: number
  readonly place: string
  readonly subject?: string
  /** On a day off the reception moves to the next working day, or falls out. */
  readonly dayOff: 'next' | 'skip'
  /** Absence: another leader receives, or nobody does. */
  readonly except: ReadonlyArray<{ readonly from: Day, readonly to: Day, readonly officeId?: string }>
}

/** What a town sets for its reception days. */
export interface ReceptionSettings {
  /** Calendar days between the announcement and the day: at least two. */
  readonly publishDaysBefore: number
  readonly publishAheadDays: number
  readonly lineLength: number
  /** How long a seat is kept for somebody who wants to be asked first. */
  readonly holdHours: number
  readonly bring: string
  /** 一般每月 15 日 */
  readonly usual: string
  readonly rules: readonly ReceptionRule[]
}

/** A time on a reception day, with the numbers of its seats from `firstNo` on. */
export interface Slot { readonly id: string, readonly at: number, readonly firstNo: number, readonly seats: number }

/** `held`: offered to somebody who wants to be asked first. `absent`: did not come. */
export type BookingState = 'held' | 'booked' | 'arrived' | 'called' | 'skipped' | 'done' | 'absent'
export type Need = 'wheelchair' | 'hearing' | 'company'

/** One person's seat or walk-in number. Who it is, is ciphertext; `nameKey` finds a name that is said at the door. */
export interface Booking {
  readonly no: number
  /** Absent where the person came without a booking. */
  readonly slot?: string
  readonly state: BookingState
  readonly bookedAt: number
  readonly code: string
  readonly who: string
  readonly nameKey: string
  /** The account of whoever booked for somebody else. */
  readonly by?: string
  readonly matterId?: string
  readonly words?: string
  readonly party: number
  readonly needs: readonly Need[]
  /** Until when a held seat is kept. */
  readonly until?: number
  readonly arrivedAt?: number
  readonly calledAt?: number
  readonly endedAt?: number
  readonly reminded?: ReadonlyArray<'eve' | 'soon'>
}

/** One message about this day to one person; the words are fixed, the page is its own. */
export interface Told {
  readonly id: string
  readonly code: string
  readonly to: string
  readonly kind: 'person' | 'official'
  readonly at: number
  readonly about: number
  readonly page: string
  /** Who has no account is told by SMS: ciphertext with the phone. */
  readonly who?: string
  readonly notBefore?: number
}

/** A reception day is one document with all its seats: what must change together is changed in one conditional update (data-model.md 3). */
export interface ReceptionDay {
  /** The day itself: a town receives on a date once, so one seat a person and date holds by itself. */
  readonly id: Day
  readonly shape: number
  readonly version: number
  /** The rule and the date it was planned for. */
  readonly occurrence: string
  readonly officeId: string
  readonly leaderId: string
  readonly title: string
  readonly inCharge: readonly string[]
  readonly place: string
  readonly subject?: string
  readonly slotMinutes: number
  readonly slots: readonly Slot[]
  readonly walkIns: number
  readonly state: 'open' | 'cancelled' | 'over'
  readonly reason?: string
  /** Cancelled, and its people have not been offered another day yet. */
  readonly owing?: boolean
  readonly publishedAt: number
  /** Who has a seat, by `n` and its number: a seat is a key, so it cannot be given twice. */
  readonly seats: Readonly<Record<string, string>>
  readonly people: Readonly<Record<string, Booking>>
  /** Everybody who ever had a seat here: one's own days are found by it. */
  readonly attendees: readonly string[]
  /** How many wait in line. */
  readonly line: number
  readonly done: Readonly<Record<string, { readonly digest: string, readonly reply: unknown, readonly at: number }>>
  readonly outbox: Readonly<Record<string, Told>>
  readonly nextLookAt: number | null
  readonly nextSendAt: number | null
}

/** Somebody who waits for a seat. */
export interface Waiter {
  readonly id: string
  readonly dayId: Day
  readonly personKey: string
  /** When they came, by the server; the order of the line, with the id. */
  readonly at: number
  readonly direct: boolean
  readonly state: 'waiting' | 'taken' | 'left'
  readonly key: string
  readonly booking: Omit<Booking, 'no' | 'slot' | 'state' | 'bookedAt'>
}

/** Something that a leader promised in the talk, and by when. */
export interface Promised { readonly what: string, readonly officeId: string, readonly on: Day, readonly kept?: { readonly at: number, readonly text: string } }

/** 接访记录 (Q01): what was said and answered, read back to the visitor and signed by them. */
export interface VisitRecord {
  readonly id: string
  readonly version: number
  readonly shape: number
  readonly dayId: Day
  readonly no: number
  readonly personKey: string
  readonly leaderId: string
  readonly place: { readonly villageId: string, readonly groupId?: string }
  readonly said: string
  readonly answer: string
  readonly outcome: 'answered' | 'matter'
  readonly promises: readonly Promised[]
  readonly state: 'draft' | 'signed'
  readonly writtenBy: string
  readonly writtenAt: number
  readonly signed?: { readonly way: 'drawn' | 'heard' | 'refused', readonly at: number, readonly strokes?: string }
  readonly objection?: { readonly at: number, readonly text: string }
  readonly matterId?: string
  readonly shortNo?: string
  /** A promise in it is not kept yet. */
  readonly open: boolean
  readonly done: ReceptionDay['done']
  readonly outbox: Readonly<Record<string, Told>>
  /** The day of the next promise that is to be followed up. */
  readonly nextLookAt: number | null
  readonly nextSendAt: number | null
}
