import { now } from '../../../../platform/clock'
import { open } from '../../../../platform/pages'
import { screen } from '../../../../platform/screen'
import { searchMatters } from '../../../../services/casework'
import { me, type Me } from '../../../../services/session'
import { routes } from '../../routes'
import { foundView, wantedOf } from './view'
import type { DeskRow } from '../../../../components/desk-rows/view'

screen({
  data: { words: '', villageId: '', asked: false, found: [] as DeskRow[], ...foundView([], undefined, 0) },
  source: () => me,
  view: ({ villages }: Me) => ({ villages: [{ id: '', text: '哪个村都行' }, ...villages.map(({ id, name }) => ({ id, text: name }))] }),

  onWords ({ detail: { value } }: WechatMiniprogram.CustomEvent<{ value: string }>) { this.setData({ words: value }) },
  onVillage ({ detail: { value } }: WechatMiniprogram.CustomEvent<{ value: string }>) { this.setData({ villageId: this.data.villages?.[Number(value)]?.id ?? '' }) },
  onMain () { return this.look('') },
  onMore () { return this.look(this.data.cursor) },
  async look (cursor: string) {
    const wanted = wantedOf(this.data)
    if (Object.keys(wanted).length === 0) return this.setData({ errors: [{ field: 'words', words: '请写编号或事由，或选一个村' }] })
    const page = await this.send(() => searchMatters({ ...wanted, ...cursor === '' ? {} : { cursor } }))
    if (!page) return
    const found = cursor === '' ? page.rows : [...this.data.found, ...page.rows]
    this.setData({ asked: true, found, ...foundView(found, page.cursor, now()) })
  },
  onRow ({ detail: { id } }: WechatMiniprogram.CustomEvent<{ id: string }>) { open(routes.matter, { id }) }
})
