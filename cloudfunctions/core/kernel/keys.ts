import { createHash, createHmac } from 'node:crypto'

/** A secret with an id, so that it can be rotated. */
export interface Secret { readonly id: string, readonly bytes: Buffer }

/** The secrets of an installation: environment variables in the cloud, each `id:base64`. They are never in the database. */
export interface Secrets { readonly wrapping: Secret, readonly pepper: Secret, readonly hmac: Secret }

/** Reads the secrets from a function's environment. Throws where one is missing or short: nothing may run without them. */
export function secretsFrom (env: Record<string, string | undefined>): Secrets {
  const read = (name: string): Secret => {
    const [id, text] = (env[name] ?? '').split(':')
    const bytes = Buffer.from(text ?? '', 'base64')
    if (!id || bytes.length < 32) throw new Error(`${name} is missing or shorter than 32 bytes`)
    return { id, bytes }
  }
  return { wrapping: read('LAW_WRAPPING_KEY'), pepper: read('LAW_PEPPER'), hmac: read('LAW_HMAC_KEY') }
}

/** 32 hex digits that nobody without the secret can compute: ids, person keys, look-ups. */
export function keyed (secret: Secret, purpose: string, ...parts: readonly string[]): string {
  return createHmac('sha256', secret.bytes).update([purpose, ...parts].join('\u001f')).digest('hex').slice(0, 32)
}

/** Tells whether two requests of one key are the same. */
export function digestOf (value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url')
}
