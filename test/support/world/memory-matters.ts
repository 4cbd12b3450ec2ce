import { AppError } from '../../../cloudfunctions/core/kernel/app-error'
import { timeKey } from '../../../cloudfunctions/core/kernel/time-key'
import { amended, amendment } from '../../../cloudfunctions/core/matter/amend'
import type { Change, Done, Matter } from '../../../cloudfunctions/core/matter/matter'
import type { MatterStore, NumberedStore, Paper } from '../../../cloudfunctions/core/matter/ports'

export interface MemoryMatters extends MatterStore, NumberedStore {
  readonly all: Map<string, Matter>
  /** The next write lands, but its answer is lost on the way back. */
  loseNextAnswer: boolean
}

/** Matters in memory, with the same promises as the cloud's: the first writer wins, ids and short numbers are unique. */
export function memoryMatters (now: () => number, papers: Map<string, Paper>): MemoryMatters {
  const all = new Map<string, Matter>()
  const numbers = new Map<string, number>()
  const list = (keep: (matter: Matter) => boolean, by: (matter: Matter) => string | number, limit: number) =>
    [...all.values()].filter(keep).sort((a, b) => by(a) < by(b) ? -1 : 1).slice(0, limit).map(matter => structuredClone(matter))
  const newest = (keep: (matter: Matter) => boolean, before: string, limit: number) => {
    const key = ({ createdAt, id }: Matter) => timeKey(createdAt, id)
    return [...all.values()].filter(matter => keep(matter) && key(matter) < before).sort((a, b) => key(a) < key(b) ? 1 : -1).slice(0, limit).map(matter => structuredClone(matter))
  }
  const write = (matter: Matter, change: Change, done?: Done) => {
    const kept = all.get(matter.id)
    if (kept?.version !== matter.version) throw new AppError('VERSION_CONFLICT')
    all.set(matter.id, structuredClone(amended(kept, amendment(kept, change, done, now()))))
  }
  const answer = () => {
    if (!store.loseNextAnswer) return
    store.loseNextAnswer = false
    throw new Error('socket hang up')
  }
  const store: MemoryMatters = {
    all,
    loseNextAnswer: false,
    async find (id) {
      return structuredClone(all.get(id))
    },
    async add (matter) {
      if (all.has(matter.id)) return 'filed'
      if ([...all.values()].some(other => other.shortNo === matter.shortNo)) return 'shortNoTaken'
      all.set(matter.id, structuredClone(matter))
      answer()
      return 'kept'
    },
    async commit (matter, change, done) {
      write(matter, change, done)
      answer()
    },
    async commitNumbered (matter, series, changeFor) {
      const n = (numbers.get(series) ?? 0) + 1
      const { change, done, paper } = changeFor(n)
      write(matter, change, done)
      numbers.set(series, n)
      if (paper) papers.set(paper.id, paper)
      answer()
    },
    onDesks: async (desks, after, limit) =>
      list(matter => matter.deskKey > after && desks.some(desk => desk.queue === matter.queue && desk.deskId === matter.deskId), matter => matter.deskKey, limit),
    toSign: async (unitIds, after, limit) => list(matter => unitIds.includes(matter.signDeskId ?? '') && matter.deskKey > after, matter => matter.deskKey, limit),
    ofFiler: async (filerKey, before, limit) => newest(matter => matter.filerKey === filerKey, before, limit),
    some: async ids => ids.flatMap(id => structuredClone(all.get(id)) ?? []),
    whole: async ids => ids.flatMap(id => structuredClone(all.get(id)) ?? []),
    clocksDue: async (moment, limit) => list(matter => matter.nextClockAt !== null && matter.nextClockAt <= moment, matter => matter.nextClockAt ?? 0, limit),
    messagesDue: async (moment, limit) => list(matter => matter.nextSendAt !== null && matter.nextSendAt <= moment, matter => matter.nextSendAt ?? 0, limit),
    async settle (matter, sent, later) {
      const kept = all.get(matter.id)
      if (kept?.version !== matter.version || kept.nextSendAt !== matter.nextSendAt) return false
      const left = Object.entries(kept.outbox).filter(([id]) => !sent.includes(id))
      const outbox = Object.fromEntries(left.map(([id, message]) => [id, id in later ? { ...message, notBefore: later[id], tries: (message.tries ?? 0) + 1 } : message]))
      const waiting = Object.values(outbox).map(message => message.notBefore ?? message.at)
      all.set(matter.id, { ...kept, outbox, nextSendAt: waiting.length > 0 ? Math.min(...waiting) : null })
      return true
    }
  }
  return store
}
