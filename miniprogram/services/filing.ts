import type { ReplyOf, SentOf } from '../../contract/actions'
import { presentFiles, removeDraft, saveDraft, type Draft, type DraftFile } from './drafts'
import { submitPetition } from './petition'
import { upload } from './upload'

export type Receipt = ReplyOf<'petition', 'submit'>

/**
 * Files a draft: what is not in the cloud yet goes there first (`sending` tells 第 2 张，共 3 张), then the matter, under the draft's own key. The draft
 * goes when the receipt is here; until then it stays, marked as ready, and sending it again is the same matter.
 */
export async function fileDraft (draft: Draft, sending: (nth: number, all: number) => void = () => {}): Promise<Receipt> {
  const ready = { ...draft, ready: true, photos: presentFiles(draft.photos), recordings: presentFiles(draft.recordings) }
  saveDraft(ready)
  const all = ready.photos.length + ready.recordings.length
  let nth = 0
  const sent = async (file: DraftFile, kind: 'photo' | 'recording') => {
    nth++
    if (file.mediaId === undefined) {
      sending(nth, all)
      file.mediaId = await upload({ key: file.key, path: file.path, kind })
      saveDraft(ready)
    }
    return file.mediaId
  }
  const photos = await inOrder(ready.photos, file => sent(file, 'photo'))
  const recordings = await inOrder(ready.recordings, file => sent(file, 'recording'))
  const receipt = await submitPetition({ ...ready.answers, key: ready.key, photos, recordings } as SentOf<'petition', 'submit'>) // the server tells what is missing
  removeDraft(ready.key)
  return receipt
}

async function inOrder<A, B> (all: A[], work: (one: A) => Promise<B>): Promise<B[]> {
  const done: B[] = []
  for (const one of all) done.push(await work(one))
  return done
}
