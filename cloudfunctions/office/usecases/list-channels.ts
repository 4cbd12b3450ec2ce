import type { office } from '../../../contract/office'
import type { Handler } from '../../core/kernel/serve'
import { unitOf } from '../../core/people/desks'
import type { DirectoryStore } from '../../core/people/directory'
import type { TownStore } from '../../core/people/ports'

/** 办事渠道 and the lawful ways, with the phone and address of the unit behind each. */
export const listChannels = (deps: { town: TownStore, directory: DirectoryStore }): Handler<typeof office.channels> => async call => {
  const town = await deps.town.read(call.account?.townVersion)
  const { channels, paths, questions } = await deps.directory.read()
  const reach = (unitId: string | undefined) => ({ phone: unitOf(town, unitId)?.phone, address: unitOf(town, unitId)?.address })
  return {
    channels: channels.map(({ id, kind, name, what, hours, phone, address, unitId }) => ({ id, kind, name, what, hours, phone: phone ?? reach(unitId).phone, address: address ?? reach(unitId).address })),
    paths: paths.map(({ id, name, when, unitId, limit, bring, steps, articles, notes }) => ({
      id, name, when: [...when], organ: unitOf(town, unitId)?.name ?? '', ...reach(unitId), limit, bring: [...bring], steps: [...steps],
      articles: articles.map(({ law, article }) => ({ law, article: String(article) })), notes: [...notes]
    })),
    questions: questions.map(({ id, ask, hint, yes, no }) => ({ id, ask, hint, yes, no }))
  }
}
