/** What is kept on the phone of an answer, and since when. */
export interface Kept<T> { readonly value: T, readonly at: number }

/** What a page shows first: one read from the cloud, perhaps a copy on the phone. Services make them, pages name them. */
export interface Source<T> {
  kept (): Kept<T> | undefined
  read (): Promise<T>
  /** Whether something read at this time should be read again when the page is come back to. */
  isOld (readAt: number): boolean
}
