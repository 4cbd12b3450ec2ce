import type { FloorQuestion, Lecture } from './lecture'
import type { StoredLesson } from './lesson'

export interface LessonStore {
  /** Every lesson as it stood at most a minute ago, kept between the calls of an instance; only what changed since is read. */
  all (): Promise<readonly StoredLesson[]>
  /** As it stands now. One database call. */
  find (id: string): Promise<StoredLesson | undefined>
  /** One database call. Errors: VERSION_CONFLICT. */
  add (lesson: StoredLesson): Promise<void>
  /** Replaces the version that was read. One database call. Errors: VERSION_CONFLICT. */
  replace (read: StoredLesson, lesson: StoredLesson): Promise<void>
  /** One more reader found it useful, or not. One database call. */
  count (id: string, what: 'useful' | 'unclear'): Promise<void>
}

/** A lecture without those who signed up, but for the one who asks. */
export type LectureRow = Omit<Lecture, 'questions'>

export interface LectureStore {
  /** Those that end after a moment, soonest first, as they stood at most a minute ago. */
  coming (now: number, limit: number): Promise<LectureRow[]>
  /** A page behind a time key, newest first, and whether `me` signed up. One database call. */
  page (behind: string, limit: number, me: string): Promise<LectureRow[]>
  /** Those of some units in a span, oldest first. One database call. */
  ofUnits (unitIds: readonly string[], from: number, until: number): Promise<LectureRow[]>
  /** One database call. */
  find (id: string): Promise<Lecture | undefined>
  /** False where it is there already. One database call. */
  add (lecture: Lecture): Promise<boolean>
  /** Changes fields of the version that was read. One database call. Errors: VERSION_CONFLICT. */
  change (read: Lecture, fields: Partial<Omit<Lecture, 'id' | 'version' | 'signUps' | 'taken' | 'questions'>>): Promise<void>
  /** Takes a seat: false where none is left, the person has one, or the lecture was changed. One database call decides. */
  takeSeat (read: Lecture, personKey: string, at: number): Promise<boolean>
  /** Gives a seat back; nothing happens where there was none. One database call. */
  freeSeat (id: string, personKey: string): Promise<void>
  /** One database call. */
  putQuestion (id: string, questionId: string, question: FloorQuestion): Promise<void>
}

export interface AttendanceStore {
  /** Somebody was there; once, however often it is said. One database call. */
  add (id: string, entry: { lectureId: string, personKey: string, at: number }): Promise<void>
  /** When a person checked in at each of these. One database call. */
  of (personKey: string, lectureIds: readonly string[]): Promise<Readonly<Record<string, number>>>
  /** How many lectures a person has heard; 100 at most. One database call. */
  countOf (personKey: string): Promise<number>
  /** How many checked in at each. One database call. */
  heads (lectureIds: readonly string[]): Promise<Readonly<Record<string, number>>>
  /** What is known of a person goes; the numbers of a lecture that is over stay in its record. One database call. */
  forget (personKey: string): Promise<void>
}

/** What a village's people answered in a month: numbers alone. */
export interface VillageTotal { readonly villageId: string, readonly people: number, readonly asked: number, readonly right: number }

export interface QuizTotals {
  /** Adds a round. One or two database calls. */
  add (month: string, villageId: string, round: { person: boolean, asked: number, right: number }): Promise<void>
  /** One database call. */
  of (month: string): Promise<VillageTotal[]>
}

/** A piece of a packed index as a document: all pieces of one version make the index. */
export interface IndexPart { readonly version: string, readonly part: number, readonly of: number, readonly bytes: string }

export interface IndexStore {
  /** The index that `held` is not: undefined where that is still the newest one, asked at most once a minute, or where there is none at all. */
  newer (held: string | undefined): Promise<readonly IndexPart[] | undefined>
}
