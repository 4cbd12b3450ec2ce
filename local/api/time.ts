import type { Timers } from '../functions/timers'
import type { Clock } from './clock'

const DAY = 86_400_000
const SHANGHAI = 8 * 3_600_000

/** When somebody works here next: the earliest moment that a document waits for, undefined if none does. */
export type NextDue = () => Promise<number | undefined>

export interface Time {
  now (): number
  /** Moves time to `to`; on the way forward the timers run at their moments. Set back, nothing is undone. Returns how many timers ran. */
  move (to: number): Promise<number>
  /** The next moment at which something happens by itself: what is due in the database, else the next timer. */
  next (): Promise<number | undefined>
  /** Lets the timers run as time goes by. */
  start (): void
  stop (): Promise<void>
}

export function openTime (clock: Clock, timers: Timers, nextDue: NextDue): Time {
  let last: Promise<unknown> = Promise.resolve()
  let ticking: NodeJS.Timeout | undefined
  let stopped = false

  /** Moves and ticks one after the other: two at once would run a timer twice. */
  function inTurn<T> (work: () => Promise<T>): Promise<T> {
    const turn = last.then(work)
    last = turn.catch(() => {})
    return turn
  }

  async function forward (to: number): Promise<number> {
    let ran = 0
    for (let at = await step(clock.now(), to); at !== undefined && !stopped; at = await step(at, to)) {
      clock.set(at)
      timers.countFrom(at - 1)
      ran += await timers.runDue(at)
    }
    clock.set(to)
    timers.countFrom(to)
    return ran
  }

  /**
   * The next moment after `after` at which timers run, none beyond `to`. Within a day of `to` that is every one; on a longer way only
   * the first of each day in Shanghai and those at which something is due, because a year has half a million minutes.
   */
  async function step (after: number, to: number): Promise<number | undefined> {
    if (to - after <= DAY) return within(timers.next(after), to)
    const midnight = Math.floor((after + SHANGHAI) / DAY) * DAY + DAY - SHANGHAI
    const due = Math.max(after + 1, await nextDue() ?? Infinity)
    return within(timers.next(Math.min(due, midnight) - 1), to)
  }

  function schedule () {
    if (stopped) return
    const now = clock.now()
    const wait = Math.min((timers.next(now) ?? now + DAY) - now, DAY)
    ticking = setTimeout(() => void inTurn(() => timers.runDue(clock.now())).finally(schedule), wait)
    ticking.unref()
  }

  return {
    now: clock.now,
    move: to => inTurn(async () => {
      if (to >= clock.now()) return await forward(to)
      clock.set(to)
      timers.countFrom(to)
      return 0
    }).finally(() => {
      clearTimeout(ticking)
      if (ticking) schedule()
    }),
    async next () {
      const now = clock.now()
      const due = await nextDue()
      return due !== undefined && due > now ? due : timers.next(now)
    },
    start () {
      timers.countFrom(clock.now())
      schedule()
    },
    async stop () {
      stopped = true
      clearTimeout(ticking)
      await last
    }
  }
}

const within = (at: number | undefined, to: number) => at !== undefined && at <= to ? at : undefined
