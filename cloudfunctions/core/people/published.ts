/** What the town tells everybody: information it owes, a false word put right, a reminder. */
export interface Notice {
  readonly id: string
  readonly kind: 'publication' | 'clarification' | 'reminder'
  readonly title: string
  readonly unitId: string
  /** From which day on it is public. */
  readonly day: string
  readonly text: readonly string[]
  readonly basis?: string
  /** Of a clarification: what was said wrongly, without naming anybody, and what is right. */
  readonly wrong?: string
  readonly right?: string
}

export interface NoticeStore {
  /** The newest ones as they stood at most a minute ago, kept between the calls of an instance. */
  latest (today: string): Promise<Notice[]>
  /** A page, newest first, behind a day and an id. One database call. */
  page (behind: { day: string, id: string }, limit: number): Promise<Notice[]>
  /** One database call. */
  find (id: string): Promise<Notice | undefined>
}
