import { createHash } from 'node:crypto'
import type { media } from '../../../contract/media'
import { AppError } from '../../core/kernel/app-error'
import type { FileStore } from '../../core/kernel/files'
import type { Secrets } from '../../core/kernel/keys'
import type { PhotoMaker } from '../../core/kernel/photos'
import type { Handler } from '../../core/kernel/serve'
import { soundKind } from '../domain/sound'
import { mediaIdFor, type MediaStore } from '../../core/kernel/media'

const BYTES_MAX = 10 * 1024 * 1024

/**
 * Takes a file out of the caller's own inbox, makes it anew and keeps it under an id of its own; the original is deleted.
 * The id comes from the command key, so that a repeat gets the same one. Errors: NOT_FOUND, FILE_REJECTED, FILE_TOO_BIG.
 */
export const takeFile = (deps: { files: FileStore, facts: MediaStore, photos: PhotoMaker, secrets: Secrets }): Handler<typeof media.take> =>
  async (call, request) => {
    const mediaId = mediaIdFor(deps.secrets.hmac, call.actor.id, request.key)
    const [earlier] = await deps.facts.find([mediaId])
    if (earlier) return { mediaId, bytes: earlier.bytes, width: earlier.width, height: earlier.height }

    if (!isInInbox(request.fileId, call.openid)) throw new AppError('NOT_FOUND')
    const original = await deps.files.read(request.fileId).catch(() => { throw new AppError('FILE_REJECTED') })
    if (original.length > BYTES_MAX) throw new AppError('FILE_TOO_BIG')
    const made: Made = request.kind === 'photo' ? { ...await deps.photos.remake(original), type: 'jpg' } : sound(original)
    const fileId = await deps.files.write(`media/${mediaId}.${made.type}`, made.content)
    const size = { width: made.width, height: made.height }
    await deps.facts.add({
      id: mediaId, kind: request.kind, fileId, digest: createHash('sha256').update(made.content).digest('hex'), bytes: made.content.length,
      ...size, ownerKey: call.actor.id, createdAt: call.now
    })
    await deps.files.remove(request.fileId)
    return { mediaId, bytes: made.content.length, ...size }
  }

/** `cloud://<env>.<bucket>/inbox/<openid>/<name>`: the one place that a client may write to, and only their own. */
function isInInbox (fileId: string, openid: string): boolean {
  const path = /^cloud:\/\/[^/]+\/(.+)$/.exec(fileId)?.[1] ?? ''
  const [folder, owner, name, ...more] = path.split('/')
  return folder === 'inbox' && owner === openid && /^[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}$/.test(name ?? '') && more.length === 0
}

interface Made { readonly content: Buffer, readonly type: string, readonly width?: number, readonly height?: number }

function sound (original: Buffer): Made {
  const type = soundKind(original)
  if (!type) throw new AppError('FILE_REJECTED')
  return { content: original, type }
}
