import { queues, type Queue } from '../../../../../contract/states'
import { open } from '../../../../platform/pages'
import { screen } from '../../../../platform/screen'
import { destinationsOf, registerMatter, routeMatter } from '../../../../services/casework'
import { acting, write } from '../../acting'
import { routes } from '../../routes'
import { finish } from '../../told'
import { forgetWritten, writtenKey } from '../../written'
import { ASK, desksOf, destination, intakeErrors, intakeView, isResolved, respondentsOf, type IntakeFields, type Kind } from './view'

type Chosen = WechatMiniprogram.CustomEvent<{ id: string }>

const kindRows = [{ id: 'claim', text: '申诉求决' }, { id: 'advice', text: '建议意见' }, { id: 'accusation', text: '检举控告' }]
const queueRows = (['department', 'grid', 'mediation', 'discipline'] as const).map(id => ({ id, text: queues[id] }))

screen({
  data: { kindRows, queueRows, changing: false, resolved: false, deskName: '', queueName: '', choices: [] as ReturnType<typeof desksOf>, acts: [{ id: 'later', text: '先放着' }] },
  source () { return acting('intake', this.query.id ?? '', () => destinationsOf(this.query.id ?? '')) },
  view (reply: Parameters<typeof intakeView>[0], now: number) {
    const view = intakeView(reply, now)
    return { ...view, ...drawn(view, view.fields) }
  },

  change (changed: Partial<IntakeFields>) {
    write(this, 'intake', changed)
    this.setData(drawn(this.data as never, this.data.fields as IntakeFields))
  },
  onWho ({ currentTarget, detail: { id } }: Chosen) {
    if (id === ASK) return open(routes.note, { id: this.query.id ?? '', inside: '1' })
    this.change({ who: { ...(this.data.fields as IntakeFields).who, [currentTarget.dataset.words as string]: id } })
  },
  onChange () { this.setData({ changing: !this.data.changing }) },
  onKind ({ detail: { id } }: Chosen) { this.change(id === 'accusation' ? { kind: id, queue: 'discipline', deskId: '' } : { kind: id as Kind }) },
  onQueue ({ detail: { id } }: Chosen) { this.change({ queue: id as Queue, deskId: desksOf(id, this.data.desks)[0]?.id ?? '', reason: '' }) },
  onField ({ currentTarget, detail: { value } }: WechatMiniprogram.CustomEvent<{ value: string }>) { this.change({ [currentTarget.dataset.field as string]: value }) },
  onDesk ({ detail: { id } }: Chosen) { this.change({ deskId: id, reason: '' }) },
  onAct () { wx.navigateBack({ fail: () => {} }) },

  async onMain () {
    const fields = this.data.fields as IntakeFields
    const { matterId = '', registered } = this.data
    const errors = intakeErrors(this.data as never, fields)
    if (errors.length > 0) return this.setData({ errors, changing: this.data.changing || errors.some(({ field }) => field === 'to' || field === 'reason') })
    const to = destination(fields)!
    const done = await this.send(async () => {
      if (!registered) {
        const { kind, subject, requests } = fields
        await registerMatter({ key: await writtenKey('register', matterId), matterId, kind, subject, requests: requests.split('\n').map(line => line.trim()).filter(Boolean), respondents: respondentsOf(this.data as never, fields) })
      }
      return routeMatter({ key: await writtenKey('route', matterId), matterId, to, reason: fields.reason })
    })
    if (!done) return
    forgetWritten('register', matterId)
    forgetWritten('route', matterId)
    finish('intake', matterId, `登记了，转给了${this.data.deskName}`)
  }
})

const drawn = (view: Pick<ReturnType<typeof intakeView>, 'named' | 'accuses' | 'hasRespondents' | 'desks' | 'proposed'>, fields: IntakeFields) => ({
  resolved: isResolved(view, fields), queueName: fields.queue ? queues[fields.queue] : '', choices: desksOf(fields.queue, view.desks),
  deskName: fields.queue === 'discipline' ? '纪检' : desksOf(fields.queue, view.desks).find(({ id }) => id === fields.deskId)?.name ?? (fields.deskId ? view.proposed?.desk ?? '' : '')
})
