import { screen } from '../../../../platform/screen'
import { acceptMatter } from '../../../../services/casework'
import { acting } from '../../acting'
import { finish } from '../../told'
import { writtenKey } from '../../written'
import { acceptView } from './view'
import { showDue } from '../../../../platform/dates'
import { now } from '../../../../platform/clock'

screen({
  source () { return acting('accept', this.query.id ?? '') },
  view: acceptView,

  async onMain () {
    const matterId = this.query.id ?? ''
    const done = await this.send(async () => acceptMatter({ key: await writtenKey('accept', matterId), matterId }))
    if (done) finish('accept', matterId, `受理了，最晚 ${showDue(done.clock.dueAt, now())}答复。已经告诉提交人`)
  }
})
