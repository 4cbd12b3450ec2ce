import type { TownStore } from '../people/ports'
import type { Town } from '../people/town'
import type { Database } from './database'

const STALE_AFTER = 60_000

/** The town's organisation, one document, kept between the calls of an instance: read again when somebody must see a newer one, or after a minute. */
export const cloudTownStore = (db: Database, now: () => number): TownStore => {
  let kept: { town: Town, readAt: number } | undefined
  return {
    async read (version = 0) {
      if (kept && kept.town.version >= version && Math.abs(now() - kept.readAt) < STALE_AFTER) return kept.town
      const { data: [town] } = await db.collection<Town>('town').where({ _id: 'current' }).limit(1).get()
      if (!town) throw new Error('the town has not been set up: npm run town -- apply')
      kept = { town, readAt: now() }
      return town
    }
  }
}
