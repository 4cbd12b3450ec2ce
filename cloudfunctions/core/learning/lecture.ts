/** A question to the speaker: of somebody who sees the answer, or taken down by a worker. */
export interface FloorQuestion {
  readonly text: string
  readonly at: number
  /** Key of the person who asked; nobody else sees by whom. */
  readonly by?: string
  readonly became?: 'answer' | 'lesson' | 'matter'
  readonly answer?: string
  readonly lesson?: string
}

/** 法治讲堂: one document with all who signed up, so that a seat is one conditional update. Times are milliseconds UTC. */
export interface Lecture {
  readonly id: string
  readonly version: number
  readonly title: string
  readonly laws: readonly string[]
  readonly at: number
  readonly endsAt: number
  readonly villageId?: string
  readonly place: string
  readonly speaker: string
  readonly unitId: string
  readonly seats: number
  readonly standing: number
  readonly bring?: string
  /** Lessons to read afterwards, and words. */
  readonly material: readonly string[]
  readonly materialWords?: string
  readonly state: 'planned' | 'cancelled' | 'held'
  readonly why?: string
  readonly summary?: string
  readonly taken: number
  /** By person key. */
  readonly signUps: Readonly<Record<string, { readonly at: number }>>
  /** How many came without a phone, counted by a worker. */
  readonly byWorker: number
  readonly questions: Readonly<Record<string, FloorQuestion>>
}

const HALF_HOUR = 1_800_000, HOUR = 3_600_000

/** One can check in from half an hour before until an hour after. */
export const attendHours = ({ at, endsAt }: Pick<Lecture, 'at' | 'endsAt'>) => ({ from: at - HALF_HOUR, until: endsAt + HOUR })
