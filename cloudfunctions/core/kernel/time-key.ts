/** A moment and what happened then as one text that sorts by time: a page of a list is one range of an index, and two of one millisecond have an order. */
export const timeKey = (at: number, id: string): string => `${String(at).padStart(13, '0')}-${id}`

/** Behind every time key: where a list of newest first begins. */
export const NEWEST = ':'
