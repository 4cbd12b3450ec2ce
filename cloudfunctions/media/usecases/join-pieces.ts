import { createHash } from 'node:crypto'
import type { media } from '../../../contract/media'
import { AppError } from '../../core/kernel/app-error'
import type { FileStore } from '../../core/kernel/files'
import type { Secrets } from '../../core/kernel/keys'
import type { PhotoMaker } from '../../core/kernel/photos'
import type { Handler } from '../../core/kernel/serve'
import { mediaIdFor, NOBODY, type MediaStore } from '../../core/kernel/media'
import { pieceKey } from './take-piece'

const HOUR = 3_600_000

/** Joins the pieces of a photograph, makes it anew and keeps it without an owner. Errors: FILE_REJECTED. */
export const joinPieces = (deps: { files: FileStore, facts: MediaStore, photos: PhotoMaker, secrets: Secrets }): Handler<typeof media.takePieces> =>
  async (call, request) => {
    const key = pieceKey(deps.secrets, request.key)
    const mediaId = mediaIdFor(deps.secrets.hmac, NOBODY, request.key)
    const [earlier] = await deps.facts.find([mediaId])
    if (earlier) return { mediaId }

    const pieces = await deps.facts.pieces(key, request.pieces)
    const original = Buffer.concat(pieces.map(piece => Buffer.from(piece, 'base64')))
    if (pieces.length !== request.pieces || createHash('sha256').update(original).digest('hex') !== request.digest) throw new AppError('FILE_REJECTED')
    const { content, width, height } = await deps.photos.remake(original)
    const fileId = await deps.files.write(`media/${mediaId}.jpg`, content)
    const digest = createHash('sha256').update(content).digest('hex')
    await deps.facts.add({ id: mediaId, kind: 'photo', fileId, digest, bytes: content.length, width, height, createdAt: Math.floor(call.now / HOUR) * HOUR })
    await deps.facts.removePieces(key, request.pieces)
    return { mediaId }
  }
