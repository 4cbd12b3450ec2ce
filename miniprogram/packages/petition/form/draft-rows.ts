import { showLately } from '../../../platform/dates'
import type { Draft } from '../../../services/drafts'
import { topics } from './topics'

const LONGEST = 14

/** The first words of what was written, or what it is about. */
export function draftTitle ({ answers: { text = '', topic } }: Draft): string {
  const letters = Array.from(text.trim().split('\n')[0] ?? '')
  if (letters.length === 0) return topics[topic ?? 'service'].text
  return letters.length <= LONGEST ? letters.join('').replace(/[，。；：]$/, '') : `${letters.slice(0, LONGEST - 1).join('')}…`
}

/** 昨天 18:02，有录音，照片 2 张 */
export const draftLine = (draft: Draft, now: number): string => [
  showLately(draft.changedAt, now), ...draft.recordings.length > 0 ? ['有录音'] : [], ...draft.photos.length > 0 ? [`照片 ${draft.photos.length} 张`] : []
].join('，')

export const draftRow = (draft: Draft, now: number) => ({ id: draft.key, icon: 'edit', text: `接着写：${draftTitle(draft)}`, sub: draftLine(draft, now) })
