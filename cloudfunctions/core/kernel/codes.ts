/** Short codes that are read out and stand for something for a while; kept under an id that nobody without the pepper can compute. */
export interface CodeBook {
  /** Keeps what a code stands for; false when it stands for something else already. One or two database calls. */
  keep (id: string, value: string, until: number): Promise<boolean>
  /** One database call. */
  find (id: string, now: number): Promise<{ readonly value: string, readonly until: number } | undefined>
  /** Takes it away, so that it opens nothing a second time; false when it was gone. One database call. */
  use (id: string): Promise<boolean>
}
