import type { ReplyOf, SentOf } from '../../contract/actions'
import { presentFiles, removeDraft, saveDraft, type Draft, type DraftFile } from './drafts'
import { submitPetition } from './petition'
import { upload } from './upload'

export type Receipt = ReplyOf<'petition', 'submit'>
type Told = (nth: number, all: number) => void
type Files = Pick<Draft, 'photos' | 'recordings'>

/**
 * Files a draft: what is not in the cloud yet goes there first (`told` hears 第 2 张，共 3 张), then the matter, under the draft's own key. The draft
 * goes when the receipt is here; until then it stays, marked as ready, and sending it again is the same matter.
 */
export async function fileDraft (draft: Draft, told: Told = () => {}): Promise<Receipt> {
  const ready = { ...draft, ready: true, photos: presentFiles(draft.photos), recordings: presentFiles(draft.recordings) }
  saveDraft(ready)
  const media = await sendFiles(ready, () => { saveDraft(ready) }, told)
  const receipt = await submitPetition({ ...ready.answers, key: ready.key, ...media } as SentOf<'petition', 'submit'>) // the server tells what is missing
  removeDraft(ready.key)
  return receipt
}

/** Sends what is not in the cloud yet, one after the other, and gives the ids of all; `sent` is called after each. */
export async function sendFiles ({ photos, recordings }: Files, sent: () => void, told: Told): Promise<{ photos: string[], recordings: string[] }> {
  const all = photos.length + recordings.length
  let nth = 0
  const send = async (files: DraftFile[], kind: 'photo' | 'recording') => {
    const ids: string[] = []
    for (const file of files) {
      nth++
      if (file.mediaId === undefined) {
        told(nth, all)
        file.mediaId = await upload({ key: file.key, path: file.path, kind })
        sent()
      }
      ids.push(file.mediaId)
    }
    return ids
  }
  return { photos: await send(photos, 'photo'), recordings: await send(recordings, 'recording') }
}
