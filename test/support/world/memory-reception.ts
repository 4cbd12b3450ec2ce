import type { Board, BoardStore } from '../../../cloudfunctions/core/messages/ports'
import type { ReceptionDay, VisitRecord, Waiter } from '../../../cloudfunctions/core/people/reception'
import type { DayStore, RecordStore, WaiterStore, Write } from '../../../cloudfunctions/core/people/reception-ports'

type Node = Record<string, unknown>
const at = (node: object, path: string): unknown => path.split('.').reduce<unknown>((inner, step) => (inner as Node | undefined)?.[step], node)

function put (node: Node, path: string, value: unknown): void {
  const steps = path.split('.')
  const last = steps.pop()!
  const holder = steps.reduce<Node>((inner, step) => (inner[step] ??= {}) as Node, node)
  if (value === undefined) delete holder[last]
  else holder[last] = value
}

export const holds = (document: object, { when, below = {} }: Write): boolean =>
  Object.entries(when).every(([path, value]) => at(document, path) === value) && Object.entries(below).every(([path, limit]) => Number(at(document, path)) < limit)

function written<T extends object> (document: T, { set = {}, unset = [], add = {}, attendee }: Write): T {
  const copy = structuredClone(document) as Node
  for (const path of unset) put(copy, path, undefined)
  for (const [path, value] of Object.entries(set)) if (value !== undefined) put(copy, path, structuredClone(value))
  for (const [path, n] of Object.entries({ ...add, version: 1 })) put(copy, path, Number(at(copy, path) ?? 0) + n)
  if (attendee !== undefined) copy.attendees = [...new Set([...(copy.attendees as string[]), attendee])]
  return copy as T
}

/** Reception in memory, with the cloud's promises: one conditional update at a time, ids are unique. `onWrite` sees a day after each write. */
export function memoryReception (onWrite: (day: ReceptionDay) => void = () => {}) {
  const days = new Map<string, ReceptionDay>()
  const waiters = new Map<string, Waiter>()
  const records = new Map<string, VisitRecord>()
  const add = <T extends { id: string }>(all: Map<string, T>, entry: T) => !all.has(entry.id) && Boolean(all.set(entry.id, structuredClone(entry)))
  const write = <T extends object>(all: Map<string, T>, id: string, change: Write): boolean => {
    const kept = all.get(id)
    if (!kept || !holds(kept, change)) return false
    all.set(id, written(kept, change))
    return true
  }
  const list = <T extends object>(all: Map<string, T>, keep: (entry: T) => boolean, order: (entry: T) => string | number, limit: number) =>
    [...all.values()].filter(keep).sort((a, b) => order(a) < order(b) ? -1 : 1).slice(0, limit).map(entry => structuredClone(entry))
  const dayStore: DayStore = {
    find: async id => structuredClone(days.get(id)),
    async glance (id, personKey, key = '-') {
      const day = structuredClone(days.get(id))
      const only = <T>(all: Readonly<Record<string, T>>, name: string) => name in all ? { [name]: all[name]! } : {}
      return day && { ...day, people: only(day.people, personKey), done: only(day.done, key), attendees: [], outbox: {} }
    },
    add: async day => add(days, day),
    async write (id, change) {
      const done = write(days, id, change)
      if (done) onWrite(days.get(id)!)
      return done
    },
    async move (from, to) {
      const both = [from, to].every(({ id, write: change }) => days.has(id) && holds(days.get(id)!, change))
      return both && [from, to].every(({ id, write: change }) => write(days, id, change))
    },
    from: async (day, limit) => list(days, ({ id }) => id >= day, ({ id }) => id, limit),
    ofPerson: async (key, limit) => list(days, ({ attendees }) => attendees.includes(key), ({ id }) => -Date.parse(id), limit),
    due: async (now, limit) => list(days, ({ nextLookAt }) => nextLookAt !== null && nextLookAt <= now, ({ nextLookAt }) => nextLookAt ?? 0, limit)
  }
  const waiterStore: WaiterStore = {
    find: async id => waiters.get(id),
    add: async waiter => add(waiters, waiter),
    line: async (dayId, limit) => list(waiters, waiter => waiter.dayId === dayId && waiter.state === 'waiting', ({ at, id }) => `${String(at).padStart(15, '0')}-${id}`, limit),
    ofPerson: async (key, limit) => list(waiters, waiter => waiter.personKey === key && waiter.state === 'waiting', ({ id }) => id, limit),
    async turn (id, from, to) {
      const kept = waiters.get(id)
      return kept?.state === from && Boolean(waiters.set(id, { ...kept, state: to }))
    },
    async again (waiter) {
      const kept = waiters.get(waiter.id)
      return kept !== undefined && kept.state !== 'waiting' && Boolean(waiters.set(waiter.id, waiter))
    },
    async prefer (id, direct) {
      const kept = waiters.get(id)
      if (kept) waiters.set(id, { ...kept, direct })
    }
  }
  const recordStore: RecordStore = {
    find: async id => structuredClone(records.get(id)),
    add: async record => add(records, record),
    write: async (id, change) => write(records, id, change),
    due: async (now, limit) => list(records, ({ nextLookAt }) => nextLookAt !== null && nextLookAt <= now, ({ nextLookAt }) => nextLookAt ?? 0, limit),
    promised: async (leaderId, limit) => list(records, record => record.leaderId === leaderId && record.open, ({ dayId }) => dayId, limit)
  }
  const board = (all: Map<string, ReceptionDay | VisitRecord>): BoardStore => ({
    messagesDue: async (now, limit) => list(all, ({ nextSendAt }) => nextSendAt !== null && nextSendAt <= now, ({ nextSendAt }) => nextSendAt ?? 0, limit),
    async settle ({ id, nextSendAt }: Board, sent, later) {
      const kept = all.get(id)
      if (!kept || kept.nextSendAt !== nextSendAt) return false
      const outbox = Object.fromEntries(Object.entries(kept.outbox).filter(([key]) => !sent.includes(key)).map(([key, told]) => [key, key in later ? { ...told, notBefore: later[key] } : told]))
      const waiting = Object.values(outbox).map(told => told.notBefore ?? told.at)
      all.set(id, { ...kept, outbox, nextSendAt: waiting.length > 0 ? Math.min(...waiting) : null })
      return true
    }
  })
  return { days: dayStore, waiters: waiterStore, records: recordStore, boards: [board(days), board(records as never)], all: { days, waiters, records } }
}
