import type { Day } from '../kernel/calendar'
import type { ReceptionDay, VisitRecord, Waiter } from './reception'

/** A field by its dotted path and what it must be; `undefined` means that it is not there. */
export type When = Readonly<Record<string, unknown>>

/** What is written in one conditional update: nothing at all unless every field of `when` is as said. The version goes up with each. */
export interface Write {
  readonly when: When
  /** Numbers that must be smaller than a limit. */
  readonly below?: Readonly<Record<string, number>>
  readonly set?: Readonly<Record<string, unknown>>
  readonly unset?: readonly string[]
  readonly add?: Readonly<Record<string, number>>
  /** Adds to the list of those who ever had a seat. */
  readonly attendee?: string
}

export interface DayStore {
  /** One database call. */
  find (id: Day): Promise<ReceptionDay | undefined>
  /** A day as one person sees it: with their booking and the receipt of one command, without all others'. Small in a rush. One database call. */
  glance (id: Day, personKey: string, key?: string): Promise<ReceptionDay | undefined>
  /** Publishes a day; false when that date has one. One database call. */
  add (day: ReceptionDay): Promise<boolean>
  /** One conditional update; false when something was not as said. One database call. */
  write (id: Day, write: Write): Promise<boolean>
  /** A seat moved to another day: both updates or none. Several database calls. */
  move (from: { id: Day, write: Write }, to: { id: Day, write: Write }): Promise<boolean>
  /** Days from a date on, soonest first. One database call. */
  from (day: Day, limit: number): Promise<ReceptionDay[]>
  /** The days on which somebody had a seat, newest first. One database call. */
  ofPerson (personKey: string, limit: number): Promise<ReceptionDay[]>
  /** Days at which the timer has something to do. One database call. */
  due (now: number, limit: number): Promise<ReceptionDay[]>
}

export interface WaiterStore {
  find (id: string): Promise<Waiter | undefined>
  /** False when this person waits for this day already. One database call. */
  add (waiter: Waiter): Promise<boolean>
  /** Those who wait, first come first. One database call. */
  line (dayId: Day, limit: number): Promise<Waiter[]>
  /** Those lines that one person stands in. One database call. */
  ofPerson (personKey: string, limit: number): Promise<Waiter[]>
  /** Turns somebody's state, once; false when it was another. One database call. */
  turn (id: string, from: Waiter['state'], to: Waiter['state']): Promise<boolean>
  /** Waits again after having left, as the last one. One database call. */
  again (waiter: Waiter): Promise<boolean>
  /** Changes whether a seat is given at once or offered. One database call. */
  prefer (id: string, direct: boolean): Promise<void>
}

export interface RecordStore {
  find (id: string): Promise<VisitRecord | undefined>
  add (record: VisitRecord): Promise<boolean>
  /** One conditional update. One database call. */
  write (id: string, write: Write): Promise<boolean>
  /** Records with a promise whose day has come. One database call. */
  due (now: number, limit: number): Promise<VisitRecord[]>
  /** Records of a leader that still hold a promise. One database call. */
  promised (leaderId: string, limit: number): Promise<VisitRecord[]>
}
