import { AppError } from '../kernel/app-error'
import type { Call } from '../kernel/call'
import { digestOf } from '../kernel/keys'
import type { Change, Done, Matter } from './matter'
import type { MatterStore } from './ports'

export interface Keyed { readonly key: string, readonly matterId: string }
export interface Decided<R> { readonly change: Change, readonly reply: R }

/** The matter, if this caller may do this to it now. Errors: NOT_FOUND, the same for unknown, foreign and conflicted. */
export type Open = (call: Call, act: string, matterId: string) => Promise<Matter>

/**
 * One command on one matter: open, decide, commit. A repeat of the same key and body gets the same reply and changes nothing,
 * also when two taps are in flight or the answer to the commit was lost. Two database calls as a rule.
 * Errors: NOT_FOUND, VERSION_CONFLICT, KEY_REUSED, and those of `decide`.
 */
export async function command<R> (
  deps: { open: Open, matters: Pick<MatterStore, 'commit'> }, call: Call, act: string, request: Keyed,
  decide: (matter: Matter) => Decided<R> | Promise<Decided<R>>,
  commit: (matter: Matter, decided: Decided<R>, done: Done) => Promise<R> = async (matter, { change, reply }, done) => {
    await deps.matters.commit(matter, change, done)
    return reply
  }
): Promise<R> {
  const digest = digestOf([call.actor.id, act, request])
  const open = () => deps.open(call, act, request.matterId)

  const matter = await open()
  const earlier = receipt<R>(matter, request.key, digest)
  if (earlier) return earlier.reply

  const decided = await decide(matter)
  try {
    return await commit(matter, decided, { key: request.key, digest, reply: decided.reply, at: call.now, ...(drafts.has(act) ? { stays: true } : {}) })
  } catch (fault) {
    const landed = receipt<R>(await open(), request.key, digest)
    if (landed) return landed.reply
    throw fault
  }
}

/** The acts that are written as drafts, which outlive a closed app. */
const drafts: ReadonlySet<string> = new Set(['supplement'])

/** What a command was answered with earlier. Errors: KEY_REUSED when the same key carried something else. */
export function receipt<R> (matter: Pick<Matter, 'done'>, key: string, digest: string): { reply: R } | undefined {
  const done = matter.done.find(entry => entry.key === key)
  if (done && done.digest !== digest) throw new AppError('KEY_REUSED')
  return done && { reply: done.reply as R }
}
