import type { Timers } from '../functions/timers'
import type { Clock } from './clock'

const DAY = 86_400_000

/** When somebody works here next: the earliest moment that a document waits for, undefined if none does. */
export type NextDue = () => Promise<number | undefined>

export interface Time {
  now (): number
  /** Moves time to `to`; on the way forward the timers run once a day and whenever something is due. Set back, nothing is undone. Returns how many ran. */
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
    for (let step = timers.step(await nextDue(), to); step && !stopped; step = timers.step(await nextDue(), to)) {
      clock.set(step.at)
      await step.run()
      ran += 1
    }
    clock.set(to)
    timers.countFrom(to)
    return ran
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
