import { AppError } from '../../core/kernel/app-error'
import type { ReceptionDay, Waiter } from '../../core/people/reception'
import { firstOf, given } from '../domain/line'
import { givenUp, openSeats, seatKey, slotOf, type Receipt } from '../domain/seats'
import { ATTEMPTS, dayById, pause, type Deps } from './reception-deps'

type Needs = Pick<Deps, 'days' | 'waiters' | 'town'>
const LOOK = 20
/** Where many give up at once and all find the same first in line, the seat is freed first and given after. */
const TOGETHER = 3

/**
 * Frees somebody's seat. Who waits gets it in the same write: first come, first served. False when they have none any more.
 * Errors: NOT_FOUND, BUSY, and those of `allow`, which is asked on every look.
 */
export async function passOn (deps: Needs, dayId: string, personKey: string, now: number, { receipt, allow = () => {} }: { receipt?: Receipt, allow?: (day: ReceptionDay) => void } = {}): Promise<boolean> {
  const { settings: { reception: { holdHours } } } = await deps.town.read()
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const day = await dayById(deps, dayId)
    const booking = day.people[personKey]
    if (!booking) return false
    allow(day)
    const slot = slotOf(day, booking.slot)
    const waiter = attempt <= TOGETHER && slot && slot.at > now && day.state === 'open' ? firstOf(await deps.waiters.line(dayId, LOOK), day) : undefined
    const heir = waiter && { personKey: waiter.personKey, write: given(day, { slot: slot!, no: booking.no }, waiter, { now, holdHours }) }
    if (await deps.days.write(dayId, givenUp(day, personKey, receipt, heir))) {
      if (waiter) await seated(deps, waiter, now)
      else await fill(deps, dayId, now) // somebody may have come into the line meanwhile
      return true
    }
    await pause(attempt)
  }
  throw new AppError('BUSY')
}

/** Gives free seats to those who wait, in their order, until either is used up. Safe to run by several at once: a seat is a key. */
export async function fill (deps: Needs, dayId: string, now: number): Promise<void> {
  const { settings: { reception: { holdHours } } } = await deps.town.read()
  for (let misses = 0; misses < ATTEMPTS;) {
    const line = await deps.waiters.line(dayId, LOOK)
    if (line.length === 0) return
    const day = await dayById(deps, dayId)
    for (const had of line.filter(({ personKey }) => personKey in day.people)) await seated(deps, had, now) // whoever gave it died before saying so
    const waiter = firstOf(line, day)
    const [seat] = day.state === 'open' ? openSeats(day, now) : []
    if (!waiter || !seat) return
    const write = given(day, seat, waiter, { now, holdHours })
    const isFree = { state: 'open', [seatKey(seat.no)]: undefined }
    if (await deps.days.write(dayId, { ...write, when: { ...isFree, ...write.when }, attendee: waiter.personKey })) await seated(deps, waiter, now)
    else await pause(misses++)
  }
}

/** Takes somebody out of the line who has a seat now; if they left in between, it goes on to the next. */
async function seated (deps: Needs, { id, dayId, personKey }: Waiter, now: number): Promise<void> {
  if (await deps.waiters.turn(id, 'waiting', 'taken')) return
  if ((await deps.waiters.find(id))?.state === 'left') await passOn(deps, dayId, personKey, now)
}
