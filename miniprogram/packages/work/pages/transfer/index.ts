import { screen } from '../../../../platform/screen'
import { destinationsOf, transferMatter } from '../../../../services/casework'
import { acting, write } from '../../acting'
import { finish } from '../../told'
import { writtenKey } from '../../written'
import { transferErrors, transferView } from './view'

interface Fields { unitId: string, reason: string, done: string }

screen({
  source () { return acting('transfer', this.query.id ?? '', () => destinationsOf(this.query.id ?? '')) },
  view: transferView,

  onUnit ({ detail: { id } }: WechatMiniprogram.CustomEvent<{ id: string }>) { write(this, 'transfer', { unitId: id }) },
  onField ({ currentTarget, detail: { value } }: WechatMiniprogram.CustomEvent<{ value: string }>) { write(this, 'transfer', { [currentTarget.dataset.field as string]: value }) },
  async onMain () {
    const { matterId = '', toLeader = false, desks = [] } = this.data
    const fields = this.data.fields as Fields
    const errors = transferErrors(fields, toLeader)
    if (errors.length > 0) return this.setData({ errors })
    const key = await writtenKey('transfer', matterId)
    const unitId = toLeader ? desks[0]?.id ?? '' : fields.unitId // with a leader to name it, any unit stands for it
    const sent = await this.send(() => transferMatter({ key, matterId, unitId, reason: fields.reason, ...fields.done === '' ? {} : { done: fields.done } }))
    if (sent) finish('transfer', matterId, toLeader ? '交给镇领导定单位了' : `转给${desks.find(({ id }) => id === unitId)?.name ?? '对方'}了，等对方签收`)
  }
})
