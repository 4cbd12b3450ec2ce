import { AppError } from './app-error'
import { keyed, type Secret } from './keys'

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

/** The owner of files that came with a confidential filing. */
export const NOBODY = 'nobody'
const HALF = 16

/**
 * The id of a file: half of it from who sent it under which key, half a proof that it is theirs, so that a filing can tell its own
 * files from somebody else's without a look into the database.
 */
export function mediaIdFor (secret: Secret, ownerId: string, commandKey: string): string {
  const own = keyed(secret, 'media', ownerId, commandKey).slice(0, HALF)
  return own + keyed(secret, 'media owner', ownerId, own).slice(0, HALF)
}

export const ownsMedia = (secret: Secret, ownerId: string, mediaId: string): boolean =>
  keyed(secret, 'media owner', ownerId, mediaId.slice(0, HALF)).slice(0, HALF) === mediaId.slice(HALF)

/** Errors: VALIDATION, in plain words, when a file is not the sender's own. */
export function refuseForeignMedia (secret: Secret, ownerId: string, files: Readonly<Record<string, readonly string[]>>): void {
  for (const [field, ids] of Object.entries(files)) {
    if (ids.some(id => !ownsMedia(secret, ownerId, id))) throw new AppError('VALIDATION', { [field]: ['有文件没有传好，请删掉重新选'] })
  }
}
