import { keep, kept, forget } from '../platform/kept'
import { newKey } from '../platform/keys'
import { dropDraftFile, type DraftFile } from './drafts'
import { sendFiles } from './filing'
import { supplementMatter } from './petition'

/** What somebody is adding to a matter: kept on the phone until it has arrived. */
export interface Addition { key: string, text: string, photos: DraftFile[], recordings: DraftFile[] }

const name = (matterId: string): string => `adding/${matterId}`

export async function additionTo (matterId: string): Promise<Addition> {
  return kept<Addition>(name(matterId)) ?? { key: await newKey(), text: '', photos: [], recordings: [] }
}

/** False where the phone has no room. */
export const keepAddition = (matterId: string, addition: Addition): boolean => keep(name(matterId), addition)

/** Files first, then the words, under the addition's own key: sent again it is the same one. */
export async function sendAddition (matterId: string, addition: Addition, told: (nth: number, all: number) => void): Promise<void> {
  const { photos, recordings } = await sendFiles(addition, () => { keepAddition(matterId, addition) }, told)
  await supplementMatter({ key: addition.key, matterId, text: addition.text, photos, recordings })
  forget(name(matterId))
  ;[...addition.photos, ...addition.recordings].forEach(dropDraftFile)
}
