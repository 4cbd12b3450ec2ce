import { keyed, type Secrets } from '../../core/kernel/keys'

const MINUTE = 60_000

const codeOf = (secrets: Secrets, lectureId: string, minute: number): string =>
  String(parseInt(keyed(secrets.hmac, 'lecture code', lectureId, String(minute)).slice(0, 12), 16) % 1_000_000).padStart(6, '0')

/** The six digits on the screen of the lecture now, and until when they stand there. */
export function codeNow (secrets: Secrets, lectureId: string, now: number): { code: string, validUntil: number } {
  const minute = Math.floor(now / MINUTE)
  return { code: codeOf(secrets, lectureId, minute), validUntil: (minute + 1) * MINUTE }
}

/** Whether these digits stand there, or stood there in the minute before: typing takes its time. */
export function isCode (secrets: Secrets, lectureId: string, code: string, now: number): boolean {
  const minute = Math.floor(now / MINUTE)
  return code === codeOf(secrets, lectureId, minute) || code === codeOf(secrets, lectureId, minute - 1)
}
