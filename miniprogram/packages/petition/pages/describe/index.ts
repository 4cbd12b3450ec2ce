import type { Place } from '../../../../components/place-picker/view'
import { here } from '../../../../platform/location'
import { online } from '../../../../platform/network'
import { smallerPhoto } from '../../../../platform/photos'
import type { Piece } from '../../../../platform/recorder'
import { screen } from '../../../../platform/screen'
import { draft as draftAt, dropDraftFile, keepDraftFile, saveDraft, type Draft, type DraftFile } from '../../../../services/drafts'
import { me } from '../../../../services/session'
import { upload } from '../../../../services/upload'
import { changeDraft, openDraft } from '../../form/draft'
import { goBack, openOwn } from '../../form/pages'
import { describeErrors, describeView, homeOf, LONGEST, MOST_PHOTOS, spotOf, type Progress } from './view'

type Input = WechatMiniprogram.CustomEvent<{ value: string }>
type Told<T extends object> = WechatMiniprogram.CustomEvent<T>
const empty: Draft = { key: '', startedAt: 0, changedAt: 0, answers: {}, photos: [], recordings: [], ready: false }

screen({
  data: { ...describeView(empty, undefined), recording: false, full: false, locating: '', longest: LONGEST, mostPhotos: MOST_PHOTOS, action: '继续' },
  draft: empty,
  heard: '',
  progress: {} as Progress,

  async onLoad (query) {
    const draft = await openDraft(query)
    if (!draft) return openOwn('drafts')
    this.draft = draft
    this.progress = {}
    this.setData({ action: query.edit ? '改好了' : '继续' })
    this.paint()
    for (const file of draft.photos) if (file.mediaId === undefined) void this.sendPhoto(file)
    if (!me.kept()) void me.read().then(() => this.paint(), () => {})
  },
  onShow () {
    this.draft = draftAt(this.draft.key) ?? this.draft
    if (this.draft.key) this.paint()
  },

  paint () { this.show({ ...describeView(this.draft, me.kept()?.value, { heard: this.heard, progress: this.progress }) }) },
  change (work: (draft: Draft) => void) {
    const { draft, saved } = changeDraft(this.draft, work)
    this.draft = draft
    if (saved === this.data.full) this.setData({ full: !saved })
  },

  onText ({ detail: { value } }: Input) {
    this.change(({ answers }) => { answers.text = value })
    this.show({ count: Array.from(value).length, said: describeErrors(this.draft, 0).length === 0 })
    this.data.text = value // the field shows it already
  },
  onRecording ({ detail: { on } }: Told<{ on: boolean }>) { this.setData({ recording: on }) },
  onWords ({ detail: { text } }: Told<{ text: string }>) {
    this.heard = text
    this.paint()
  },
  async onPiece ({ detail: { path, seconds, text } }: Told<Piece>) {
    const file = await keepDraftFile(path, seconds)
    this.heard = ''
    this.change(draft => {
      draft.answers.text = (draft.answers.text ?? '') + text
      if (file) draft.recordings.push(file)
    })
    if (!file) this.setData({ full: true })
    this.paint()
  },

  async onAddPhotos ({ detail: { paths } }: Told<{ paths: string[] }>) {
    for (const path of paths) {
      const file = await keepDraftFile(await smallerPhoto(path))
      if (!file) { this.setData({ full: true }); break }
      this.change(({ photos }) => { photos.push(file) })
      this.paint()
      void this.sendPhoto(file)
    }
  },
  /** On its way while the person goes on; what does not arrive now goes with 提交. */
  async sendPhoto (file: DraftFile) {
    if (!online()) return
    try {
      this.progress[file.key] = 0
      this.paint()
      const mediaId = await upload({ key: file.key, path: file.path, kind: 'photo' }, percent => { this.progress[file.key] = percent; this.paint() })
      const current = draftAt(this.draft.key)
      const sent = current?.photos.find(({ key }) => key === file.key)
      if (current && sent) { sent.mediaId = mediaId; saveDraft(current); this.draft = current }
    } catch {
      this.progress[file.key] = 'failed'
    }
    this.paint()
  },
  onRetryPhoto ({ detail: { id } }: Told<{ id: string }>) {
    const file = this.draft.photos.find(({ key }) => key === id)
    if (file) void this.sendPhoto(file)
  },
  onRemovePhoto ({ detail: { id } }: Told<{ id: string }>) {
    const file = this.draft.photos.find(({ key }) => key === id)
    this.change(draft => { draft.photos = draft.photos.filter(({ key }) => key !== id) })
    if (file) dropDraftFile(file)
    this.paint()
  },

  onPlace ({ detail }: Told<Place>) {
    this.change(({ answers }) => { answers.place = { ...detail, words: answers.place?.words } })
    this.paint()
  },
  onSpot ({ detail: { value } }: Input) {
    this.keepSpot(value)
    this.data.spot = value
  },
  keepSpot (words: string) {
    const home = homeOf(me.kept()?.value)
    this.change(({ answers }) => { answers.place = { ...answers.place ?? home as Place, words } })
  },
  /** A help only: nothing waits for it. */
  async onHere () {
    this.setData({ locating: '正在找…' })
    const found = await here()
    this.setData({ locating: found ? '' : '没找到，写几个字也行' })
    if (!found) return
    this.keepSpot(spotOf(found))
    this.paint()
  },

  onNext () {
    const errors = describeErrors(this.draft, this.data.count)
    this.setData({ errors })
    if (errors.length > 0) return
    const home = homeOf(me.kept()?.value)
    this.change(({ answers }) => { if (!answers.place && home.villageId) answers.place = home as Place })
    if (this.query.edit) goBack()
    else openOwn('who', { draft: this.draft.key })
  }
})
