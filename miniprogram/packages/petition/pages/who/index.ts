import type { Place } from '../../../../components/place-picker/view'
import { showPrivacyGuide } from '../../../../platform/privacy'
import type { FieldError } from '../../../../platform/refusal'
import { screen } from '../../../../platform/screen'
import { dial, town } from '../../../../platform/town'
import { draft as draftAt, type Draft } from '../../../../services/drafts'
import { me } from '../../../../services/session'
import { changeDraft } from '../../form/draft'
import { bareNumber } from '../../form/fields'
import { goBack, openOwn } from '../../form/pages'
import { answersOf, choices, fieldsOf, receivers, whoErrors, whoView, type Fields } from './view'

type Told<T extends object> = WechatMiniprogram.CustomEvent<T>
const blank = fieldsOf({}, undefined)

screen({
  data: { ...whoView(blank, [], undefined), choices, receivers, knowsRow: [{ id: 'knows', text: '他/她知道并同意' }], action: '继续' },
  draft: undefined as Draft | undefined,
  fields: blank,

  onLoad (query) {
    this.draft = draftAt(query.draft ?? '')
    this.fields = fieldsOf(this.draft?.answers ?? {}, me.kept()?.value)
    this.setData({ action: query.edit ? '改好了' : '继续' })
    this.paint()
    if (!me.kept()) void me.read().then(known => { this.fields = { ...fieldsOf({}, known), ...filled(this.fields) }; this.paint() }, () => {})
  },

  paint (errors: FieldError[] = []) { this.show(whoView(this.fields, errors, me.kept()?.value)) },
  /** Every change is kept before the next tap. */
  change (changed: Partial<Fields>, shown = true) {
    this.fields = { ...this.fields, ...changed }
    if (this.draft) this.draft = changeDraft(this.draft, ({ answers }) => Object.assign(answers, answersOf(this.fields))).draft
    if (shown) this.paint()
  },

  onChoose ({ currentTarget, detail: { id } }: Told<{ id: string }>) { this.change({ [currentTarget.dataset.field as string]: id } as Partial<Fields>) },
  onRelation ({ currentTarget }: WechatMiniprogram.BaseEvent) { this.change({ relation: currentTarget.dataset.id as string }) },
  onKnows () { this.change({ knows: !this.fields.knows }) },
  onPlace ({ detail: { villageId, groupId = '' } }: Told<Place>) { this.change({ villageId, groupId }) },
  onType ({ currentTarget, detail: { value } }: Told<{ value: string }>) {
    const field = currentTarget.dataset.field as 'name' | 'phone' | 'theirName' | 'theirPhone' | 'households'
    this.change({ [field]: field === 'phone' || field === 'theirPhone' ? bareNumber(value) : value }, false)
  },
  onGuide () { showPrivacyGuide() },
  onGridWorker () { dial(town().phone) },

  onNext () {
    const errors = whoErrors(this.fields)
    if (errors.length > 0) return this.paint(errors)
    this.change({})
    const { villageId, groupId } = this.fields
    if (this.draft) this.draft = changeDraft(this.draft, ({ answers }) => { if (!answers.place?.villageId) answers.place = { ...answers.place, villageId, ...groupId ? { groupId } : {} } }).draft
    if (this.query.edit) goBack()
    else openOwn('check', { draft: this.draft?.key ?? '' })
  }
})

const filled = (fields: Fields): Partial<Fields> => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== '' && value !== false))
