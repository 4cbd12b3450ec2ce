import type { Fields, Value } from '../values'

/** What a stage may ask of the database. */
export interface Surroundings {
  readonly now: number
  /** Variables of a `$lookup` around this pipeline. */
  readonly variables: Readonly<Record<string, Value | undefined>>
  /** The documents of another collection that a filter wants; a collection that is missing is empty. */
  read (collection: string, filter: Fields): Fields[]
  /** Whether a path of a collection has an index of its own. */
  indexed (collection: string, path: string): boolean
  run (collection: string, pipeline: readonly Fields[], variables: Readonly<Record<string, Value | undefined>>): Fields[]
  runOn (documents: readonly Fields[], pipeline: readonly Fields[]): Fields[]
}

/** A stage gives new documents and leaves the old ones as they are. */
export type Stage = (documents: readonly Fields[], around: Surroundings) => Fields[]
/** Errors: DATABASE_REQUEST_FAILED for what MongoDB would not read. */
export type MakeStage = (operand: Value, names: readonly string[]) => Stage
