import type { SentOf } from '../../contract/actions'
import { now } from '../platform/clock'
import { dropFile, hasFile, keepFile } from '../platform/files'
import { forget, keep, kept, keptKeys } from '../platform/kept'
import { newKey } from '../platform/keys'
import { setting } from '../platform/settings'

type Submit = SentOf<'petition', 'submit'>

/** A photograph or recording that lies on the phone, and its id in the cloud once it was sent. */
export interface DraftFile { key: string, path: string, seconds?: number, mediaId?: string }

/** What was begun and is not filed: words, sound, photographs, and the key that makes it one matter however often it is sent. */
export interface Draft {
  key: string
  startedAt: number
  changedAt: number
  /** What was answered so far, in the words of the contract. */
  answers: Partial<Omit<Submit, 'key' | 'photos' | 'recordings'>>
  photos: DraftFile[]
  recordings: DraftFile[]
  /** 提交 was tapped and it is not filed yet. */
  ready: boolean
}

export const MOST_DRAFTS = 5
const PREFIX = 'draft/'
const DAY = 86_400_000
const TOLD_AFTER = 60 * DAY
const GONE_AFTER = 90 * DAY
/** On a shared phone nothing is left behind: the draft lives as long as the program. */
const unkept = new Map<string, Draft>()

/** Newest first. */
export const drafts = (): Draft[] =>
  [...keptKeys(PREFIX).map(key => kept<Draft>(key)), ...unkept.values()].filter((draft): draft is Draft => draft !== undefined).sort((a, b) => b.changedAt - a.changedAt)

export const draft = (key: string): Draft | undefined => unkept.get(key) ?? kept<Draft>(PREFIX + key)

/** A new draft, not kept before something is in it; undefined where five are there already. */
export async function newDraft (answers: Draft['answers']): Promise<Draft | undefined> {
  if (drafts().length >= MOST_DRAFTS) return undefined
  return { key: await newKey(), startedAt: now(), changedAt: now(), answers, photos: [], recordings: [], ready: false }
}

/** After every change. False where the phone has no room: 「手机空间满了」, and what is on the screen is still there. */
export function saveDraft (changed: Draft): boolean {
  const whole = { ...changed, changedAt: now() }
  if (!setting('drafts')) {
    forget(PREFIX + changed.key)
    unkept.set(changed.key, whole)
    return true
  }
  unkept.delete(changed.key)
  return keep(PREFIX + changed.key, whole)
}

/** Copies a photograph or recording beside the draft; undefined where the phone has no room for it, the words stay. */
export async function keepDraftFile (temporary: string, seconds?: number): Promise<DraftFile | undefined> {
  const key = await newKey()
  const path = keepFile(temporary, key)
  return path === undefined ? undefined : { key, path, ...seconds === undefined ? {} : { seconds } }
}

/** Files that a full disk or a cleaned phone took away are left out, so that the rest can be sent. */
export const presentFiles = (files: DraftFile[]): DraftFile[] => files.filter(file => file.mediaId !== undefined || hasFile(file.path))

export const dropDraftFile = (file: DraftFile): void => dropFile(file.path)

export function removeDraft (key: string): void {
  const gone = draft(key)
  gone?.photos.forEach(dropDraftFile)
  gone?.recordings.forEach(dropDraftFile)
  unkept.delete(key)
  forget(PREFIX + key)
}

/** 「30 天后自动删掉」 */
export const goesSoon = ({ changedAt }: Draft, at: number): boolean => at - changedAt > TOLD_AFTER

/** When the program starts. */
export const sweepDrafts = (at: number): void => drafts().filter(({ changedAt }) => at - changedAt > GONE_AFTER).forEach(({ key }) => removeDraft(key))
