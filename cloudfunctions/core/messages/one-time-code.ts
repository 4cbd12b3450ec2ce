import { createHmac, timingSafeEqual } from 'node:crypto'
import { AppError } from '../kernel/app-error'
import { dayOf, endOfDay } from '../kernel/calendar'
import type { Caps } from '../kernel/caps'
import { keyed, type Secrets } from '../kernel/keys'
import type { Town } from '../people/town'
import type { Sender } from './ports'

export interface CodeDeps { readonly caps: Caps, readonly secrets: Secrets, readonly sender: Pick<Sender, 'sms'> }
/** What a code is for: it opens that and nothing else. */
export interface CodeFor { readonly purpose: 'claim' | 'present' | 'sign', readonly subject: string }

const STEP = 120_000
/** Ten minutes, and what is left of the step in which it was made. */
const STEPS = 6
export const CODE_LASTS = 600_000

/** The code of a step of time: computed, so that nothing of it is kept anywhere. */
function codeAt (secrets: Secrets, { purpose, subject }: CodeFor, step: number): string {
  const bytes = createHmac('sha256', secrets.pepper.bytes).update(['one-time code', purpose, subject, step].join('\u001f')).digest()
  return String(bytes.readUInt32BE(0) % 1_000_000).padStart(6, '0')
}

/** Sends the fixed SMS f with its code. Errors: RATE_LIMITED, BUSY when it did not go out. */
export async function sendCode (deps: CodeDeps, town: Town, what: CodeFor, phone: string, now: number): Promise<void> {
  const { caps, messages, signature } = town.settings
  const day = dayOf(now)
  if (!await deps.caps.take(keyed(deps.secrets.pepper, 'codes a day', phone, day), caps.codesADay, endOfDay(day))) throw new AppError('RATE_LIMITED')
  if (!await deps.caps.take(`sms-${day}`, caps.smsADayInTown, endOfDay(day))) throw new AppError('RATE_LIMITED')
  const text = (messages.sms.f ?? '').replace('{六位数字}', codeAt(deps.secrets, what, Math.floor(now / STEP))).replaceAll('某镇', signature)
  const outcome = await deps.sender.sms(phone, text)
  if (outcome === 'refused' || outcome === 'later') throw new AppError('BUSY')
}

/** Whether a code is right; wrong tries are counted by what it is for, for all who try. Errors: CODE_WRONG, CODE_LOCKED. */
export async function checkCode (deps: Omit<CodeDeps, 'sender'>, town: Town, what: CodeFor, code: string, now: number): Promise<void> {
  const { codeTries, codeLockMinutes } = town.settings.caps
  const window = Math.floor(now / (codeLockMinutes * 60_000))
  const tries = keyed(deps.secrets.pepper, 'one-time code tries', what.purpose, what.subject, String(window))
  if (await deps.caps.taken(tries) >= codeTries) throw new AppError('CODE_LOCKED')
  const step = Math.floor(now / STEP)
  const isRight = Array.from({ length: STEPS }, (_, n) => codeAt(deps.secrets, what, step - n)).some(right => timingSafeEqual(Buffer.from(right), Buffer.from(code)))
  if (isRight) return
  await deps.caps.take(tries, codeTries, (window + 1) * codeLockMinutes * 60_000)
  throw new AppError('CODE_WRONG')
}
