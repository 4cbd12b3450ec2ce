import { addDays } from '../../../cloudfunctions/core/kernel/calendar'
import type { Notice, NoticeStore } from '../../../cloudfunctions/core/people/published'

/** What a town has published, in memory. */
export function memoryNotices (published: readonly Notice[] = []): NoticeStore & { all: Notice[] } {
  const place = ({ day, id }: Pick<Notice, 'day' | 'id'>) => `${day} ${id}`
  const store: NoticeStore & { all: Notice[] } = {
    all: [...published],
    latest: today => store.page({ day: addDays(today, 1), id: '' }, 20),
    page: async (behind, limit) => store.all.filter(notice => place(notice) < place(behind)).sort((a, b) => place(a) < place(b) ? 1 : -1).slice(0, limit),
    find: async id => store.all.find(notice => notice.id === id)
  }
  return store
}
