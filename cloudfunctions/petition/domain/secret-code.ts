import { createHmac } from 'node:crypto'
import { keyed, type Secrets } from '../../core/kernel/keys'

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 26

/**
 * The receipt code of a confidential filing: 130 bits, in 26 characters of Crockford's base32, from the command key alone, so that a repeated
 * send gets the same one and nothing needs to keep it.
 */
export function codeFor (secrets: Secrets, commandKey: string): string {
  const bytes = createHmac('sha256', secrets.pepper.bytes).update(`secret code\u001f${commandKey}`).digest()
  let bits = 0n
  for (const byte of bytes.subarray(0, 17)) bits = bits << 8n | BigInt(byte)
  return Array.from({ length: LENGTH }, (_, n) => crockford[Number(bits >> BigInt(n * 5) & 31n)]).join('')
}

/** What is kept in place of the code: without the pepper nobody comes back from it. */
export const idForCode = (secrets: Secrets, code: string): string => keyed(secrets.pepper, 'secret id', code)
