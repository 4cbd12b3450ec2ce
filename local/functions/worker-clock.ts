import type { TurnClock } from './protocol'

const { now: machineNow } = Date

/**
 * Replaces the clock of this thread: `Date.now()`, `new Date()` and `Date()` run ahead of the machine by what is set.
 * Timers and `performance` keep the machine's time. Returns what sets it.
 */
export function takeOverClock (): (clock: TurnClock) => void {
  let ahead = 0
  const MachineDate = Date
  MachineDate.now = () => machineNow() + ahead
  globalThis.Date = new Proxy(MachineDate, {
    construct: (target, args, asked) => Reflect.construct(target, args.length === 0 ? [target.now()] : args, asked),
    apply: target => new target(target.now()).toString()
  })
  // A date made by the engine (a file's time) or by a copy has the same prototype, so `instanceof` holds for it too.
  MachineDate.prototype.constructor = globalThis.Date
  return clock => { ahead = 'ahead' in clock ? clock.ahead : clock.startsAt - machineNow() }
}
