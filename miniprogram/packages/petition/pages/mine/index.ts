import { now } from '../../../../platform/clock'
import { exists } from '../../../../platform/pages'
import { screen } from '../../../../platform/screen'
import { moreMatters, ownMatters, type Filter } from '../../../../services/petition'
import { openOwn } from '../../form/pages'
import { filters, mineView } from './view'

const filterOf = (query: { filter?: string }): Filter => (query.filter ?? 'all') as Filter

screen({
  data: { filters, filter: 'all' as string, secret: exists('packages/petition/pages/secret-check/index') },

  source () { return ownMatters(filterOf(this.query)) },
  view: mineView,

  onFilter ({ currentTarget }: WechatMiniprogram.BaseEvent) {
    const filter = currentTarget.dataset.id as Filter
    this.query.filter = filter
    this.setData({ filter })
    const copy = ownMatters(filter).kept()
    if (copy) this.show(mineView(copy.value, now()))
    void this.reload()
  },
  async onMore () {
    const filter = filterOf(this.query)
    const next = await this.send(() => moreMatters(filter, this.data.more ?? ''))
    if (!next || filter !== filterOf(this.query)) return
    const shown = mineView(next, now())
    const [last, ...before] = [...this.data.groups ?? []].reverse()
    const [first, ...after] = shown.groups
    const joined = last && first && last.year === first.year ? [{ year: last.year, rows: [...last.rows, ...first.rows] }, ...after] : [...last ? [last] : [], ...shown.groups]
    this.show({ groups: [...before.reverse(), ...joined], more: shown.more })
  },
  onOpen ({ detail: { id } }: WechatMiniprogram.CustomEvent<{ id: string }>) { openOwn('detail', { id }) },
  onStart () { openOwn('start') },
  onSecret () { openOwn('secret-check') }
})
