import { now } from '../../../../platform/clock'
import { newKey } from '../../../../platform/keys'
import { screen } from '../../../../platform/screen'
import { openReply, ownMatter } from '../../../../services/petition'
import { goBack, openOwn } from '../../form/pages'
import { coverView, letterView, type Letter } from './view'

screen({
  data: { letter: null as Letter | null },
  key: '',

  source () { return ownMatter(this.query.id ?? '') },
  view: coverView,

  /** What was received before opens by itself. */
  onReady () { void this.openReceived() },
  async openReceived () {
    const matter = ownMatter(this.query.id ?? '').kept()?.value ?? await ownMatter(this.query.id ?? '').read().catch(() => undefined)
    if (matter?.reply && !coverView(matter).waits) await this.onOpen()
  },
  async onOpen () {
    const answer = await this.send(async () => openReply({ key: this.key ||= await newKey(), matterId: this.query.id ?? '' }))
    if (answer) this.setData({ letter: letterView(answer, now()) })
  },
  onLater () { goBack() },
  onWhy () { openOwn('clock', { id: this.query.id ?? '', code: this.data.letter?.review ?? '' }) },
  onRate () { openOwn('rate', { id: this.query.id ?? '' }) }
})
