import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { Secret } from './keys'

/** Ciphertext as it is stored: what is needed to open it with the wrapping key, and nothing else. */
export interface Envelope {
  readonly keyId: string
  /** The data key, wrapped; without it the content is gone, which is how deletion works. */
  readonly key: string
  readonly content: string
}

const algorithm = 'aes-256-gcm'
const IV_BYTES = 12
const TAG_BYTES = 16

/** Seals a value under a data key of its own. `place` (collection, id, field) is bound in, so that a ciphertext moved elsewhere does not open. */
export function seal (wrapping: Secret, place: string, value: unknown): Envelope {
  const dataKey = randomBytes(32)
  const bound = `${place}|${wrapping.id}`
  return {
    keyId: wrapping.id,
    key: encrypt(wrapping.bytes, bound, dataKey),
    content: encrypt(dataKey, bound, Buffer.from(JSON.stringify(value)))
  }
}

/** Opens what `seal` made. Throws when key, place or content is not the one that was sealed. */
export function unseal<T> (wrapping: readonly Secret[], place: string, envelope: Envelope): T {
  const wrap = wrapping.find(secret => secret.id === envelope.keyId)
  if (!wrap) throw new Error(`no wrapping key ${envelope.keyId}`)
  const bound = `${place}|${wrap.id}`
  const dataKey = decrypt(wrap.bytes, bound, envelope.key)
  return JSON.parse(decrypt(dataKey, bound, envelope.content).toString()) as T
}

function encrypt (key: Buffer, bound: string, plain: Buffer): string {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv(algorithm, key, iv).setAAD(Buffer.from(bound))
  const body = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64')
}

function decrypt (key: Buffer, bound: string, text: string): Buffer {
  const bytes = Buffer.from(text, 'base64')
  const decipher = createDecipheriv(algorithm, key, bytes.subarray(0, IV_BYTES)).setAAD(Buffer.from(bound))
  decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES))
  return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()])
}
