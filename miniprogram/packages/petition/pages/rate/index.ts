import type { SentOf } from '../../../../../contract/actions'
import { entry } from '../../../../platform/entries'
import { newKey } from '../../../../platform/keys'
import { exists, open } from '../../../../platform/pages'
import { screen } from '../../../../platform/screen'
import { dial, town } from '../../../../platform/town'
import { ownMatter, rateMatter } from '../../../../services/petition'
import { goBack } from '../../form/pages'
import { changedMarks, marksOf, opinions, rateView, solutions, type Marks } from './view'

type Rating = SentOf<'petition', 'rate'>

screen({
  data: { solutions, opinions, marks: marksOf(), done: false, reception: exists(entry('reception').route) },
  key: '',

  source () { return ownMatter(this.query.id ?? '') },
  view: rateView,

  onMark ({ currentTarget, detail: { id } }: WechatMiniprogram.CustomEvent<{ id: string }>) { this.mark({ [currentTarget.dataset.field as keyof Marks]: id }) },
  onWords ({ detail: { value } }: WechatMiniprogram.CustomEvent<{ value: string }>) { this.data.marks = { ...this.data.marks, words: value } },
  mark (change: Partial<Marks>) { this.setData({ marks: { ...this.data.marks, ...change } }) },

  async onSubmit () {
    const { solved, registration, handling, words } = changedMarks(this.data.rating, this.data.marks)
    if (solved === '') return this.setData({ errors: [{ field: 'solved', words: '请选：事情解决了吗' }] })
    const given = Object.fromEntries(Object.entries({ registration, handling, words: words.trim() }).filter(([, value]) => value !== '')) as Partial<Rating>
    const done = await this.send(async () => rateMatter({ ...given, solved: solved as Rating['solved'], key: this.key ||= await newKey(), matterId: this.query.id ?? '' }))
    if (!done) return
    this.key = ''
    this.setData({ done: true })
  },
  onBack () { goBack() },
  onReception () { open(entry('reception').route) },
  onCall () { dial(town().phone) }
})
