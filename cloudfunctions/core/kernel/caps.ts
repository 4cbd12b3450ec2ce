/** Counters that hold across instances and restarts; a counter lives as long as its window. */
export interface Caps {
  /** Counts one more under an id; false when the limit is reached, and then nothing is counted. One or two database calls. */
  take (id: string, limit: number, sweepAt: number): Promise<boolean>
  /** How many were counted. One database call. */
  taken (id: string): Promise<number>
}
