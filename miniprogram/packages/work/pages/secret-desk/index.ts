import { now } from '../../../../platform/clock'
import { addDays, dayOf } from '../../../../platform/dates'
import { newKey } from '../../../../platform/keys'
import { screen } from '../../../../platform/screen'
import { answerAccusation, askFiler, disciplineList, officialMatter, takeOverAccusation } from '../../../../services/casework'
import { fileUrls } from '../../../../services/media'
import { filters, openedView, secretRows, type Filter, type Opened } from './view'

type Writing = 'answer' | 'ask'
const USUAL = 7

/** Nothing of this page stays on the phone: no draft, no copy. A key lives as long as the words that it sends. */
screen({
  data: { filters, filter: 'open' as Filter, opened: null as Opened | null, pictures: [] as object[], writing: '' as Writing | '', text: '', key: '', told: '', acts: [] as { id: string, text: string }[], keepActs: [{ id: 'ask', text: '不写了' }], main: '' },
  source () { return disciplineList({ filter: this.query.filter as Filter ?? 'open' }) },
  view: ({ rows, cursor }, at: number) => ({ rows: secretRows(rows, at), more: cursor !== undefined }),

  async onTab ({ detail: { name } }: WechatMiniprogram.CustomEvent<{ name: Filter }>) {
    if (name === this.data.filter) return
    this.query = { filter: name }
    this.setData({ filter: name, told: '' })
    this.close()
    await this.reload()
  },
  close () { this.setData({ opened: null, pictures: [], writing: '', text: '', acts: [], main: '' }) },
  async onOpen ({ currentTarget }: WechatMiniprogram.BaseEvent) {
    const id = currentTarget.dataset.id as string
    if (this.data.opened?.id === id) return this.close()
    this.close()
    this.setData({ told: '' })
    await this.openOne(id)
  },
  async openOne (id: string) {
    const matter = await this.send(() => officialMatter(id).read())
    if (!matter) return
    const opened = openedView(matter, now())
    const may = (act: string) => opened.may.includes(act)
    this.setData({ opened, main: may('takeOver') ? '登记' : may('answer') ? '答复' : '', acts: may('takeOver') || !may('ask') ? [] : [{ id: 'ask', text: '问一句' }] })
    if (opened.photos.length > 0) await this.showPhotos(id, opened.photos)
  },
  async showPhotos (id: string, photos: string[]) {
    const { files } = await fileUrls(id, photos).catch(() => ({ files: [] }))
    if (this.data.opened?.id === id) this.setData({ pictures: files.map(({ mediaId, url }) => ({ id: mediaId, src: url, state: 'sent' })) })
  },
  async begin (writing: Writing | '') { this.setData({ writing, text: '', key: writing ? await newKey() : '', errors: [] }) },
  onText ({ detail: { value } }: WechatMiniprogram.CustomEvent<{ value: string }>) { this.setData({ text: value }) },
  onAct () { void this.begin(this.data.writing ? '' : 'ask') },
  async onMain () {
    const { opened, writing, text, key } = this.data
    if (!opened) return
    if (writing) return this.sendWords(opened.id, writing, text, key)
    if (!opened.may.includes('takeOver')) return this.begin('answer')
    const key2 = await newKey()
    if (await this.send(() => takeOverAccusation({ key: key2, matterId: opened.id }))) await this.done('登记了，在「在办」里', opened.id)
  },
  async sendWords (matterId: string, writing: Writing, text: string, key: string) {
    if (text.trim() === '') return this.setData({ errors: [{ field: 'text', words: writing === 'ask' ? '请写要问的话' : '请写答复' }] })
    const sent = await this.send<object>(() => writing === 'ask' ? askFiler({ key, matterId, text, until: addDays(dayOf(now()), USUAL) }) : answerAccusation({ key, matterId, text }))
    if (sent) await this.done(writing === 'ask' ? '问了，对方凭回执码看得到' : '答复了，对方凭回执码看得到', matterId)
  },
  async done (told: string, matterId: string) {
    this.close()
    this.setData({ told })
    await this.reload()
    if (this.data.rows?.some(({ id }) => id === matterId)) await this.openOne(matterId)
  }
})
