import type { BuiltFunction } from './built-functions'
import { parseCron } from './cron'
import type { Outcome } from './protocol'

export interface Timers {
  /** The first moment after `after` at which a timer is due. */
  next (after: number): number | undefined
  /** Calls every timer once for each of its moments after the last run up to `now`, in order, each with its own moment as the time. */
  runDue (now: number): Promise<number>
  /** Starts counting anew from `at`, as when time is set back or the platform starts: the cloud makes up for nothing. */
  countFrom (at: number): void
}

/** `fire` calls a function as its timer does. Timers due at one moment run one after the other, in the order of names. */
export function openTimers (functions: Iterable<BuiltFunction>, from: number, fire: (name: string, event: object, at: number) => Promise<Outcome>): Timers {
  const timers = [...functions].flatMap(fn => fn.triggers.map(trigger => ({ fn, trigger, cron: parseCron(trigger.cron) })))
  let last = from

  const next = (after: number): number | undefined => {
    const moments = timers.flatMap(({ cron }) => cron.next(after) ?? [])
    return moments.length > 0 ? Math.min(...moments) : undefined
  }

  return {
    next,
    countFrom (at) { last = at },
    async runDue (now) {
      let ran = 0
      for (let at = next(last); at !== undefined && at <= now; at = next(last)) {
        last = at
        for (const { fn, trigger } of timers.filter(({ cron }) => cron.next(at - 1) === at)) {
          await fire(fn.name, { Type: 'Timer', TriggerName: trigger.name, Time: new Date(at).toISOString(), Message: '' }, at)
          ran += 1
        }
      }
      last = Math.max(last, now)
      return ran
    }
  }
}
