import type { Kept, Source } from '../../platform/source'
import { officialMatter, type OfficialMatter } from '../../services/casework'
import { inGroups } from '../../platform/numbers'
import { keepWritten, writtenFields, type Fields } from './written'

/** A matter, and what was typed about it on this page before. */
export interface Acting<More = object> { matter: OfficialMatter, fields: Fields, more: More }

/** What a page that does one thing with one matter reads first; `also` is asked beside it. */
export function acting<More = object> (act: string, matterId: string, also: () => Promise<More> = async () => ({}) as More): Source<Acting<More>> {
  const from = officialMatter(matterId)
  return {
    kept: (): Kept<Acting<More>> | undefined => undefined,
    async read () {
      const [matter, more] = await Promise.all([from.read(), also()])
      return { matter, more, fields: writtenFields(act, matterId) }
    },
    isOld: readAt => from.isOld(readAt)
  }
}

/** 水渠堵了 · 甲村 2 组 · 编号 4821 0936: whose page it is. */
export const about = ({ subject, place, shortNo }: Pick<OfficialMatter, 'subject' | 'place' | 'shortNo'>): string[] => [subject, place, `编号 ${inGroups(shortNo)}`].filter(Boolean)

interface Form { query: { id?: string }, data: { fields?: object | null }, setData (changes: Record<string, unknown>): void }

/** A field of the page has changed: on the screen, and on the phone before the next tap. */
export function write (page: Form, act: string, changed: Fields): void {
  page.setData(Object.fromEntries(Object.entries(changed).map(([name, value]) => [`fields.${name}`, value])))
  void keepWritten(act, page.query.id ?? '', { ...page.data.fields, ...changed })
}
