import { exists, open } from '../../../../platform/pages'
import { screen } from '../../../../platform/screen'
import { queuePage } from '../../../../services/work'
import { routes } from '../../routes'
import { queueView, type Filter } from './view'

type Picked = WechatMiniprogram.CustomEvent<{ index: number }>

screen({
  data: { search: exists(routes.search), picking: null as Filter | null, columns: [] as string[] },
  source () { return queuePage(this.query) },
  view: queueView,

  async onPullDownRefresh () {
    await this.reload()
    wx.stopPullDownRefresh()
  },
  onTab ({ detail }: WechatMiniprogram.CustomEvent<{ name: string }>) {
    if (detail.name === this.data.queue) return
    this.query = { queue: detail.name }
    void this.reload()
  },
  onFilter ({ currentTarget }: WechatMiniprogram.BaseEvent) {
    const picking = this.data.filters?.find(({ id }) => id === currentTarget.dataset.id) ?? null
    this.setData({ picking, columns: picking?.choices.map(({ text }) => text) ?? [] })
  },
  onPicked ({ detail }: Picked) {
    const { picking } = this.data
    this.setData({ picking: null })
    if (!picking) return
    this.query = { ...this.query, [picking.id]: picking.choices[detail.index]?.id, pages: undefined }
    void this.reload()
  },
  onClose () { this.setData({ picking: null }) },
  onSearch () { open(routes.search) },
  onMore () {
    this.query = { ...this.query, pages: String(Number(this.query.pages ?? 1) + 1) }
    void this.reload()
  },
  onRow ({ detail: { id } }: WechatMiniprogram.CustomEvent<{ id: string }>) { open(routes.matter, { id }) }
})
