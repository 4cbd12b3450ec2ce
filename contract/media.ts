import * as v from 'valibot'
import type { ActionTable } from './action'
import { commandKey, matterId, mediaId } from './parts'

const villager = ['villager'] as const
const base64 = v.pipe(v.string(), v.maxLength(64 * 1024, '这一片太大了'), v.regex(/^[A-Za-z0-9+/]+={0,2}$/, '这一片传坏了，请重传'))

/** Photographs and recordings: taken out of the sender's inbox, checked, made anew, kept under an id of their own. */
export const media = {
  /** Takes a file from the caller's own inbox. The original is deleted. */
  take: {
    roles: villager,
    request: v.strictObject({ key: commandKey, fileId: v.pipe(v.string(), v.maxLength(300, '这个文件要重新选'), v.regex(/^cloud:\/\/[\w./-]+$/, '这个文件要重新选')), kind: v.picklist(['photo', 'recording']) }),
    reply: v.strictObject({ mediaId, bytes: v.number(), width: v.optional(v.number()), height: v.optional(v.number()) })
  },
  /** One piece of a photograph for a confidential filing: such photographs do not go through upload, which records who sent them. */
  piece: {
    roles: villager,
    request: v.strictObject({ key: commandKey, index: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(7)), data: base64 }),
    reply: v.strictObject({ index: v.number() })
  },
  /** Joins the pieces sent under a key. */
  takePieces: {
    roles: villager,
    request: v.strictObject({ key: commandKey, pieces: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(8)), digest: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, '照片传坏了，请重传')) }),
    reply: v.strictObject({ mediaId })
  },
  /** Addresses to look at a matter's files, good for five minutes. */
  urls: {
    roles: [...villager, 'discipline'],
    request: v.strictObject({ matterId, mediaIds: v.pipe(v.array(mediaId), v.minLength(1), v.maxLength(20)) }),
    reply: v.strictObject({ files: v.array(v.strictObject({ mediaId, url: v.string() })) })
  }
} as const satisfies ActionTable
