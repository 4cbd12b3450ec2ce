import { now } from '../platform/clock'
import { forget, keep, kept, keptKeys } from '../platform/kept'
import { isRefusal } from '../platform/refusal'
import type { Kept, Source } from '../platform/source'

const PREFIX = 'seen/'
const OLD_AFTER = 60_000
let changedAt = 0

/** After a command what was read before it is old. */
export const noteChange = (): void => { changedAt = now() }

const isOld = (readAt: number): boolean => readAt <= changedAt || now() - readAt > OLD_AFTER

/** A source that leaves a copy on the phone: painted at once the next time, and without a network. Never for what must leave no trace: `mayKeep` tells, where the answer itself does. */
export function source<T> (key: string, read: () => Promise<T>, mayKeep: (value: T) => boolean = () => true): Source<T> {
  const name = PREFIX + key
  return {
    kept: () => kept<Kept<T>>(name),
    async read () {
      try {
        const value = await read()
        if (mayKeep(value)) store(name, { value, at: now() })
        return value
      } catch (error) {
        if (isRefusal(error) && error.code === 'NOT_FOUND') forget(name)
        throw error
      }
    },
    isOld
  }
}

/** A source that keeps nothing: officials' matters and whatever is confidential. */
export const fresh = <T> (read: () => Promise<T>): Source<T> => ({ kept: () => undefined, read, isOld })

/** Copies make room for each other; drafts never do. */
function store (name: string, copy: Kept<unknown>) {
  if (keep(name, copy)) return
  forgetSeen()
  keep(name, copy)
}

/** All copies of what was read go; drafts and settings stay. */
export const forgetSeen = (): void => keptKeys(PREFIX).forEach(forget)
