import type { Photo } from '../../../../components/photo-strip/view'
import { exists, open } from '../../../../platform/pages'
import { screen } from '../../../../platform/screen'
import { dial } from '../../../../platform/town'
import { newKey } from '../../../../platform/keys'
import { fileUrls } from '../../../../services/media'
import { ownMatter, restoreMatter, urgeMatter } from '../../../../services/petition'
import { askForMessages } from '../../../../services/subscribe'
import { openOwn } from '../../form/pages'
import { detailView, type OwnMatter } from './view'

const accessLog = 'packages/me/pages/access-log/index'
const pages: Partial<Record<OwnMatter['may'][number], string>> = { open: 'reply', rate: 'rate', supplement: 'supplement', withdraw: 'withdraw' }

screen({
  data: { more: false, urging: false, shownFiled: false, sounds: [] as string[], photos: [] as Photo[], filesFailed: false, hasLog: exists(accessLog), notice: '' },
  keys: {} as Record<string, string>,

  source () { return ownMatter(this.query.id ?? '') },
  view: detailView,

  onLoad () { this.keys = {} },
  onPhone () { dial(this.data.desk?.phone ?? '') },
  onWhy () { openOwn('clock', { id: this.query.id ?? '', code: this.data.duty?.code ?? '' }) },
  onSupplement () { openOwn('supplement', { id: this.query.id ?? '' }) },

  onAct ({ currentTarget }: WechatMiniprogram.BaseEvent) { this.act(currentTarget.dataset.act as OwnMatter['may'][number]) },
  onMoreAct ({ detail: { id } }: WechatMiniprogram.CustomEvent<{ id: OwnMatter['may'][number] }>) { this.act(id) },
  onMore () { this.setData({ more: true }) },
  onLess () { this.setData({ more: false }) },
  act (act: OwnMatter['may'][number]) {
    const page = pages[act]
    if (page) return openOwn(page, { id: this.query.id ?? '' })
    if (act === 'urge') this.setData({ urging: true })
    else void this.command('restore', restoreMatter)
  },

  onUrge () { void this.command('urge', urgeMatter) },
  onNotUrge () { this.setData({ urging: false }) },
  /** One key for one intention: a repeat of the tap is the same command. */
  async command (name: string, send: (request: { key: string, matterId: string }) => Promise<unknown>) {
    const done = await this.send(async () => send({ key: this.keys[name] ??= await newKey(), matterId: this.query.id ?? '' }))
    if (done === undefined) return
    delete this.keys[name]
    this.setData({ urging: false })
    await this.reload()
  },

  async onRemind () {
    const accepted = await askForMessages(['TA', 'TB', 'TD'])
    this.setData({ notice: accepted ? '好，下一步会提醒您一次。' : '没关系，我们发短信；消息里也都有。' })
  },
  async onFiled () {
    const { filed } = this.data
    this.setData({ shownFiled: !this.data.shownFiled, filesFailed: false })
    if (!filed || !this.data.shownFiled || filed.photos.length + filed.recordings.length === 0 || this.data.photos.length + this.data.sounds.length > 0) return
    try {
      const { files } = await fileUrls(this.query.id ?? '', [...filed.photos, ...filed.recordings])
      const at = (id: string) => files.find(({ mediaId }) => mediaId === id)?.url ?? ''
      this.setData({ photos: filed.photos.map((id): Photo => ({ id, src: at(id), state: 'sent' })), sounds: filed.recordings.map(at) })
    } catch {
      this.setData({ filesFailed: true })
    }
  },
  onFilesAgain () {
    this.setData({ shownFiled: false })
    void this.onFiled()
  },
  onLog () { open(accessLog, { id: this.query.id ?? '' }) }
})
