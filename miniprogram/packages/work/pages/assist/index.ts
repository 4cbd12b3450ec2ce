import { keepFile } from '../../../../platform/files'
import { newKey } from '../../../../platform/keys'
import { open } from '../../../../platform/pages'
import type { Piece } from '../../../../platform/recorder'
import { screen } from '../../../../platform/screen'
import { me } from '../../../../services/session'
import { ACT, OWN, takenDown, takenDownErrors, type TakenDown } from '../../filing'
import { proofOf, sendProof, type Proof } from '../../photos'
import { routes } from '../../routes'
import { keepWritten } from '../../written'
import { assistView } from './view'

type Told<T extends object> = WechatMiniprogram.CustomEvent<T>
const sms = [{ id: 'paper', text: '纸条', sub: '编号、电话、下一步哪天，大字' }, { id: 'sms', text: '短信' }]

screen({
  data: { smsRows: sms, recording: false },
  source: () => me,
  view: assistView,

  change (changed: Partial<TakenDown>) {
    const fields = { ...this.data.fields as TakenDown, ...changed }
    this.setData({ fields, seconds: fields.recordings.reduce((sum, { seconds }) => sum + seconds, 0), place: fields.villageId ? { villageId: fields.villageId, groupId: fields.groupId } : null })
    void keepWritten(ACT, OWN, { ...fields })
  },
  onField ({ currentTarget, detail: { value } }: Told<{ value: string }>) { this.change({ [currentTarget.dataset.field as string]: value }) },
  onTopic ({ detail: { id } }: Told<{ id: TakenDown['topic'] }>) { this.change({ topic: id }) },
  onReach ({ detail: { id } }: Told<{ id: TakenDown['reach'] }>) { this.change({ reach: id }) },
  onTell ({ detail: { id } }: Told<{ id: string }>) { if (id === 'sms') this.change({ sms: !(this.data.fields as TakenDown).sms }) },
  onPlace ({ detail: { villageId, groupId = '' } }: Told<{ villageId: string, groupId?: string }>) { this.change({ villageId, groupId }) },
  onRecording ({ detail: { on } }: Told<{ on: boolean }>) { this.setData({ recording: on }) },
  async onPiece ({ detail: { path, seconds, text } }: Told<Piece>) {
    const id = await newKey()
    const fields = this.data.fields as TakenDown
    this.change({ text: fields.text + text, recordings: [...fields.recordings, { id, src: keepFile(path, id) ?? path, seconds }] })
  },
  photos (): Proof[] { return (this.data.fields as TakenDown).photos },
  async sendOne (photo: Proof) {
    const place = (changed: Proof) => this.change({ photos: this.photos().map(other => other.id === changed.id ? changed : other) })
    place({ ...photo, state: 'sending' })
    place(await sendProof(photo))
  },
  async onAdd ({ detail: { paths } }: Told<{ paths: string[] }>) {
    const added = await Promise.all(paths.map(proofOf))
    this.change({ photos: [...this.photos(), ...added] })
    await Promise.all(added.map(photo => this.sendOne(photo)))
  },
  onRetry ({ detail: { id } }: Told<{ id: string }>) {
    const photo = this.photos().find(other => other.id === id)
    if (photo) void this.sendOne(photo)
  },
  onRemove ({ detail: { id } }: Told<{ id: string }>) { this.change({ photos: this.photos().filter(other => other.id !== id) }) },
  onMain () {
    const errors = takenDownErrors(takenDown())
    this.setData({ errors })
    if (errors.length === 0) open(routes.readback)
  }
})
