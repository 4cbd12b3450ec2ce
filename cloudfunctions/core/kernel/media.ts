/** What is known of a stored file. `ownerKey` is absent for a file of a confidential filing. */
export interface MediaFacts {
  readonly id: string
  readonly kind: 'photo' | 'recording'
  readonly fileId: string
  readonly digest: string
  readonly bytes: number
  readonly width?: number
  readonly height?: number
  readonly ownerKey?: string
  readonly createdAt: number
}

export interface MediaStore {
  /** One database call; a file of this id that is there already stays. */
  add (facts: MediaFacts): Promise<void>
  find (ids: readonly string[]): Promise<MediaFacts[]>
  /** Pieces of a photograph, kept for an hour. */
  addPiece (key: string, index: number, data: string, sweepAt: number): Promise<void>
  pieces (key: string, count: number): Promise<string[]>
  removePieces (key: string, count: number): Promise<void>
}
