import { smallerPhoto } from '../../../../platform/photos'
import type { Piece } from '../../../../platform/recorder'
import { screen } from '../../../../platform/screen'
import { draft, dropDraftFile, keepDraftFile, removeDraft } from '../../../../services/drafts'
import { ownMatter } from '../../../../services/petition'
import { additionTo, keepAddition, sendAddition, type Addition } from '../../../../services/supplement'
import { goBack } from '../../form/pages'
import { additionView, supplementView } from './view'

type Told<T extends object> = WechatMiniprogram.CustomEvent<T>
const nothing: Addition = { key: '', text: '', photos: [], recordings: [] }

screen({
  data: { ...additionView(nothing), recording: false, full: false, sendingWords: '' },
  addition: nothing,

  source () { return ownMatter(this.query.id ?? '') },
  view: supplementView,

  /** Out of a draft that says what a matter says already, its words and files come along. */
  async onLoad (query) {
    this.addition = await additionTo(query.id ?? '')
    const from = draft(query.draft ?? '')
    if (from && this.addition.text === '') this.addition = { ...this.addition, text: from.answers.text ?? '', photos: from.photos, recordings: from.recordings }
    this.paint()
  },

  paint () { this.show(additionView(this.addition)) },
  change (work: (addition: Addition) => void) {
    work(this.addition)
    const saved = keepAddition(this.query.id ?? '', this.addition)
    if (saved === this.data.full) this.setData({ full: !saved })
  },
  onText ({ detail: { value } }: Told<{ value: string }>) {
    this.change(addition => { addition.text = value })
    this.data.text = value
    this.show({ said: additionView(this.addition).said })
  },
  onRecording ({ detail: { on } }: Told<{ on: boolean }>) { this.setData({ recording: on }) },
  async onPiece ({ detail: { path, seconds, text } }: Told<Piece>) {
    const file = await keepDraftFile(path, seconds)
    this.change(addition => { addition.text += text; if (file) addition.recordings.push(file) })
    this.paint()
  },
  async onAddPhotos ({ detail: { paths } }: Told<{ paths: string[] }>) {
    for (const path of paths) {
      const file = await keepDraftFile(await smallerPhoto(path))
      if (!file) return this.setData({ full: true })
      this.change(({ photos }) => { photos.push(file) })
      this.paint()
    }
  },
  onRemovePhoto ({ detail: { id } }: Told<{ id: string }>) {
    const file = this.addition.photos.find(({ key }) => key === id)
    this.change(addition => { addition.photos = addition.photos.filter(({ key }) => key !== id) })
    if (file) dropDraftFile(file)
    this.paint()
  },

  async onSubmit () {
    if (!additionView(this.addition).said) return this.setData({ errors: [{ field: 'text', words: '请说一段，或写几句' }] })
    await this.finish()
  },
  /** 「没有这个材料」 is an answer. */
  async onHaveNot () {
    this.change(addition => { addition.text = '没有这个材料' })
    await this.finish()
  },
  async finish () {
    const done = await this.send(async () => {
      await sendAddition(this.query.id ?? '', this.addition, (nth, all) => this.setData({ sendingWords: `正在传第 ${nth} 张，共 ${all} 张` }))
      return true
    })
    this.setData({ sendingWords: '' })
    if (!done) return
    if (this.query.draft) removeDraft(this.query.draft)
    goBack()
  },
  onLeave () { goBack() }
})
