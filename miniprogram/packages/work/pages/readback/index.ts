import { goHome } from '../../../../platform/pages'
import type { Piece } from '../../../../platform/recorder'
import { screen } from '../../../../platform/screen'
import { newKey } from '../../../../platform/keys'
import { assistFiling, type Assisted } from '../../../../services/petition'
import { me } from '../../../../services/session'
import { upload } from '../../../../services/upload'
import { ACT, OWN, takenDown, type Topic } from '../../filing'
import { sendProof } from '../../photos'
import { forgetWritten, writtenKey } from '../../written'
import { paperSlip } from './slip'
import { readbackView, type Way } from './view'

type Told<T extends object> = WechatMiniprogram.CustomEvent<T>
interface SignPad { picture (): Promise<string | undefined> }

screen({
  data: { way: 'signature' as Way, drawn: false, said: '', refused: false, heard: [] as string[], slip: null as ReturnType<typeof paperSlip> | null, acts: [{ id: 'change', text: '要改' }], heardRows: [{ id: 'yes', text: '听懂了，没错；同意为办这件事使用这些信息' }] },
  source: () => me,
  view: readbackView,

  onWay ({ currentTarget }: WechatMiniprogram.BaseEvent) { this.setData({ way: currentTarget.dataset.id as Way, drawn: false, said: '' }) },
  onDrawn ({ detail: { drawn } }: Told<{ drawn: boolean }>) { if (drawn !== this.data.drawn) this.setData({ drawn }) },
  onPiece ({ detail: { path } }: Told<Piece>) { this.setData({ said: path }) },
  onRefused () { this.setData({ way: this.data.way === 'refused' ? 'signature' : 'refused' }) },
  onHeard ({ detail: { value } }: Told<{ value: string[] }>) { this.setData({ heard: value }) },
  onAct () { wx.navigateBack({ fail: goHome }) },
  onDone () { goHome() },

  async onMain () {
    const { way, drawn, said, heard } = this.data
    const errors = [
      ...heard.length === 0 ? [{ field: 'heard', words: '先念一遍，他听懂了、说没错，再勾' }] : [],
      ...(way === 'signature' || way === 'thumb') && !drawn ? [{ field: 'way', words: way === 'thumb' ? '请他按一下' : '请他签名，不愿签也照样交' }] : [],
      ...way === 'recorded' && said === '' ? [{ field: 'way', words: '请他说一声「听懂了，没错」' }] : []
    ]
    if (errors.length > 0) return this.setData({ errors })
    const receipt = await this.send(() => this.file(way, said))
    if (!receipt) return
    const { name } = takenDown()
    forgetWritten(ACT, OWN)
    this.setData({ slip: paperSlip(receipt, name) })
  },
  /** What was said and shown first, then the proof that it was read back, then the filing itself: each under a key of its own. */
  async file (way: Way, said: string): Promise<Assisted> {
    const taken = takenDown()
    const photos = await Promise.all(taken.photos.map(async photo => photo.mediaId ?? (await sendProof(photo)).mediaId))
    const recordings = await Promise.all(taken.recordings.map(({ id, src }) => upload({ key: id, path: src, kind: 'recording' })))
    const media = await this.proof(way, said)
    return assistFiling({
      key: await writtenKey(ACT, OWN), topic: taken.topic as Topic, text: taken.text, photos: photos.flatMap(id => id ?? []), recordings,
      place: { villageId: taken.villageId, ...taken.groupId ? { groupId: taken.groupId } : {} },
      person: { name: taken.name, villageId: taken.villageId, ...taken.groupId ? { groupId: taken.groupId } : {}, ...taken.phone ? { phone: taken.phone } : {} },
      ...taken.reachWords ? { reach: taken.reachWords } : {}, sms: taken.sms, consent: true, readBack: { heard: true, way, ...media ? { media } : {} }
    })
  },
  async proof (way: Way, said: string): Promise<string | undefined> {
    if (way === 'refused') return undefined
    const path = way === 'recorded' ? said : await (this as unknown as { selectComponent (name: string): SignPad | null }).selectComponent('#pad')?.picture()
    return path === undefined ? undefined : upload({ key: await newKey(), path, kind: way === 'recorded' ? 'recording' : 'photo' })
  }
})
