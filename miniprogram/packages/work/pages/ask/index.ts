import { now } from '../../../../platform/clock'
import { showDay } from '../../../../platform/dates'
import { screen } from '../../../../platform/screen'
import { askFiler } from '../../../../services/casework'
import { acting, write } from '../../acting'
import { finish } from '../../told'
import { writtenKey } from '../../written'
import { askView } from './view'

screen({
  source () { return acting('ask-filer', this.query.id ?? '') },
  view: askView,

  onField ({ currentTarget, detail: { value } }: WechatMiniprogram.CustomEvent<{ value: string }>) { write(this, 'ask-filer', { [currentTarget.dataset.field as string]: value }) },
  async onMain () {
    const { matterId = '' } = this.data
    const { text, until } = this.data.fields as { text: string, until: string }
    const key = await writtenKey('ask-filer', matterId)
    const done = await this.send(() => askFiler({ key, matterId, text, until }))
    if (done) finish('ask-filer', matterId, `请提交人补充了，最好 ${showDay(until, now())}前`)
  }
})
