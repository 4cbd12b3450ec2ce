import type { BuiltFunction, Trigger } from './built-functions'
import { parseCron, type Cron } from './cron'
import type { Outcome } from './protocol'

/** One moment of one timer, to be run. */
export interface Step { readonly at: number, run (): Promise<void> }

export interface Timers {
  /** The first moment after `after` at which a timer is due. */
  next (after: number): number | undefined
  /** Runs every timer at each of its moments since it last ran up to `now`, in order. Returns how many ran. */
  runDue (now: number): Promise<number>
  /**
   * For time that is moved: the next moment up to `to` at which a timer has work. That is its first moment of a day in Shanghai, and
   * each one from `due` on, when something waits in the database; a year has half a million minutes.
   */
  step (due: number | undefined, to: number): Step | undefined
  /** Starts counting anew from `at`, as when the platform starts or time was moved: the cloud makes up for nothing. */
  countFrom (at: number): void
}

const DAY = 86_400_000
const SHANGHAI = 8 * 3_600_000
const endOfDay = (at: number) => Math.floor((at + SHANGHAI) / DAY) * DAY + DAY - SHANGHAI

interface Timer { readonly name: string, readonly trigger: Trigger, readonly cron: Cron, last: number }

/** `fire` calls a function as its timer does, at its own moment as the time. Of two at one moment the first by name goes first. */
export function openTimers (functions: Iterable<BuiltFunction>, from: number, fire: (name: string, event: object, at: number) => Promise<Outcome>): Timers {
  const timers: Timer[] = [...functions].flatMap(({ name, triggers }) => triggers.map(trigger => ({ name, trigger, cron: parseCron(trigger.cron), last: from })))

  /** The earliest moment of any timer after the one that `after` gives for it. */
  function first (after: (timer: Timer) => number, to: number): Step | undefined {
    const moments = timers.flatMap(timer => {
      const at = timer.cron.next(after(timer))
      return at === undefined || at > to ? [] : [{ timer, at }]
    })
    const [earliest] = moments.sort((a, b) => a.at - b.at)
    return earliest && { at: earliest.at, run: () => run(earliest.timer, earliest.at) }
  }

  async function run (timer: Timer, at: number) {
    timer.last = at
    await fire(timer.name, { Type: 'Timer', TriggerName: timer.trigger.name, Time: new Date(at).toISOString(), Message: '' }, at)
  }

  return {
    next: after => first(() => after, Infinity)?.at,
    async runDue (now) {
      let ran = 0
      for (let step = first(({ last }) => last, now); step; step = first(({ last }) => last, now)) {
        await step.run()
        ran += 1
      }
      return ran
    },
    step: (due = Infinity, to) => first(({ last }) => Math.max(last, Math.min(due, endOfDay(last)) - 1), to),
    countFrom (at) { for (const timer of timers) timer.last = at }
  }
}
