import { now } from '../../../../platform/clock'
import { screen } from '../../../../platform/screen'
import { ownMatter } from '../../../../services/petition'
import type { OwnMatter } from '../detail/view'
import { clockView } from './view'

screen({
  source () {
    const { id = '', code = '' } = this.query
    const from = ownMatter(id)
    const chosen = (matter: OwnMatter) => ({ matter, code })
    return { ...from, kept: () => { const copy = from.kept(); return copy && { at: copy.at, value: chosen(copy.value) } }, read: async () => chosen(await from.read()) }
  },
  view: ({ matter, code }: { matter: OwnMatter, code: string }) => clockView(matter, code, now())
})
