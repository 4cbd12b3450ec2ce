import { addDays } from '../kernel/calendar'
import type { Notice, NoticeStore } from '../people/published'
import type { Database } from './database'

type Stored = Omit<Notice, 'id'> & { readonly _id: string, readonly shape: number }

const STALE_AFTER = 60_000
const KEPT = 20

/** Notices in CloudBase. The newest stand on everybody's first page, so an instance keeps them for a minute. */
export function cloudNoticeStore (db: Database, now: () => number): NoticeStore {
  const _ = db.command
  let kept: { notices: Notice[], today: string, readAt: number } | undefined
  const read = ({ _id: id, shape: _shape, ...notice }: Stored): Notice => ({ id, ...notice })
  const page: NoticeStore['page'] = async ({ day, id }, limit) => {
    const { data } = await db.collection<Stored>('notices').where(_.or({ day: _.lt(day) }, { day, _id: _.lt(id) }) as object)
      .orderBy('day', 'desc').orderBy('_id', 'desc').limit(limit).get()
    return data.map(read)
  }
  return {
    page,
    async latest (today) {
      if (kept?.today === today && Math.abs(now() - kept.readAt) < STALE_AFTER) return kept.notices
      kept = { notices: await page({ day: addDays(today, 1), id: '' }, KEPT), today, readAt: now() }
      return kept.notices
    },
    async find (id) {
      const { data: [found] } = await db.collection<Stored>('notices').where({ _id: id }).limit(1).get()
      return found && read(found)
    }
  }
}
