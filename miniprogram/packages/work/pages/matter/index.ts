import { now } from '../../../../platform/clock'
import { open } from '../../../../platform/pages'
import { screen } from '../../../../platform/screen'
import { officialMatter, recallAnswer } from '../../../../services/casework'
import { fileUrls } from '../../../../services/media'
import { routes, type RouteName } from '../../routes'
import { tellOnce } from '../../told'
import { forgetWritten, sweepWritten, writtenKey } from '../../written'
import { matterView } from './view'

type Chosen = WechatMiniprogram.CustomEvent<{ id: RouteName }>

screen({
  data: { told: '', why: false, others: false, moreOpen: false, pictures: [] as { id: string, src: string, state: string }[], picturesFailed: false },
  source () { return officialMatter(this.query.id ?? '') },
  view: matterView,

  onLoad () { sweepWritten(now()) },
  onShow () {
    const told = tellOnce(this.query.id ?? '')
    if (told) this.setData({ told })
  },
  /** The strip is there when the first content is: then the addresses of its photographs are asked for. */
  async onPhotosSeen () {
    const ids = this.data.photos ?? []
    this.setData({ picturesFailed: false })
    try {
      const { files } = await fileUrls(this.query.id ?? '', ids)
      this.setData({ pictures: files.map(({ mediaId, url }) => ({ id: mediaId, src: url, state: 'sent' })) })
    } catch {
      this.setData({ picturesFailed: true })
    }
  },
  onWhy () { this.setData({ why: !this.data.why }) },
  onOthers () { this.setData({ others: !this.data.others }) },
  onMain () { if (this.data.main) open(routes[this.data.main.id], { id: this.query.id ?? '' }) },
  onAct ({ detail: { id } }: WechatMiniprogram.CustomEvent<{ id: string }>) {
    if (id === 'more') this.setData({ moreOpen: true })
    else open(routes.note, { id: this.query.id ?? '', inside: '1' })
  },
  onMoreClosed () { this.setData({ moreOpen: false }) },
  onChosen ({ detail: { id } }: Chosen) { open(routes[id], { id: this.query.id ?? '' }) },
  /** Within 60 seconds; when they are over the server says so. */
  async onRecall () {
    const matterId = this.query.id ?? ''
    const done = await this.send(async () => recallAnswer({ key: await writtenKey('recall', matterId), matterId }))
    if (!done) return
    forgetWritten('recall', matterId)
    this.setData({ told: '收回了，答复没有发出去' })
    await this.reload()
  },
  onReveal () { open(routes.reveal, { id: this.query.id ?? '' }) }
})
