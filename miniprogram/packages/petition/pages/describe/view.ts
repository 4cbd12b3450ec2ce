import { placeName } from '../../../../components/place-picker/view'
import type { Photo } from '../../../../components/photo-strip/view'
import type { Draft, DraftFile } from '../../../../services/drafts'
import type { Me } from '../../../../services/session'
import { saysSomething } from '../../form/draft'

export const LONGEST = 3_000
export const MOST_PHOTOS = 9

/** How far each photograph is on its way, by the key of its file. */
export type Progress = Record<string, number | 'failed' | undefined>

/** All that the page shows of a draft; `heard` is what is being recognised right now. */
export function describeView (draft: Draft, known: Me | undefined, { heard = '', progress = {} }: { heard?: string, progress?: Progress } = {}) {
  const text = draft.answers.text ?? ''
  const { villageId, groupId, words = '' } = draft.answers.place ?? homeOf(known)
  const own = known?.villageId !== undefined && villageId === known.villageId && groupId === known.groupId
  return {
    text: text + heard, count: Array.from(text + heard).length,
    seconds: draft.recordings.reduce((sum, { seconds = 0 }) => sum + seconds, 0),
    said: saysSomething(draft),
    photos: draft.photos.map(file => photo(file, progress[file.key])),
    villages: known?.villages ?? [],
    place: villageId === undefined ? null : { villageId, groupId },
    placeSub: own ? '您家所在的地方' : '',
    placeName: placeName(known?.villages ?? [], villageId === undefined ? null : { villageId, groupId }),
    spot: words
  }
}

export const homeOf = (known: Me | undefined): { villageId?: string, groupId?: string, words?: string } => ({ villageId: known?.villageId, groupId: known?.groupId })

function photo ({ key, path, mediaId }: DraftFile, progress: Progress[string]): Photo {
  const state = mediaId !== undefined ? 'sent' : progress === 'failed' ? 'failed' : progress !== undefined ? 'sending' : 'kept'
  return { id: key, src: path, state, ...typeof progress === 'number' && progress > 0 ? { percent: progress } : {} }
}

/** What has to be mended before one can go on. */
export const describeErrors = (draft: Draft, count: number) => [
  ...saysSomething(draft) ? [] : [{ field: 'text', words: '请说一段，或写几句：是什么事' }],
  ...count > LONGEST ? [{ field: 'text', words: `最多 ${LONGEST} 字，现在 ${count} 字。可以删一点，或分两次补充。` }] : []
]

/** Where the phone is, as words that can be changed like all others. */
export const spotOf = ({ latitude, longitude, accuracy }: { latitude: number, longitude: number, accuracy: number }): string =>
  `定位：北纬 ${latitude.toFixed(5)}，东经 ${longitude.toFixed(5)}，误差约 ${Math.round(accuracy)} 米`
