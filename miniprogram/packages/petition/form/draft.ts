import type { Query } from '../../../platform/screen'
import { draft, newDraft, saveDraft, type Draft } from '../../../services/drafts'
import type { Topic } from './topics'

/** The draft that a page of the form works on: the named one, else a new one about the topic; undefined where five are there already, or it is gone. */
export async function openDraft ({ draft: key, topic }: Query): Promise<Draft | undefined> {
  return key ? draft(key) : newDraft({ topic: topic as Topic })
}

/**
 * Writes one change into the draft as it is now: a photograph that went up meanwhile has left its mark there. False where the phone is full;
 * what was typed stays on the screen then.
 */
export function changeDraft (held: Draft, change: (draft: Draft) => void): { draft: Draft, saved: boolean } {
  const current = draft(held.key) ?? held
  change(current)
  return { draft: current, saved: saveDraft(current) }
}

export const saysSomething = ({ answers, recordings }: Draft): boolean => Boolean(answers.text?.trim()) || recordings.length > 0

/** Where 接着写 goes on: the first page that has no answer yet. */
export function nextPage (held: Draft): 'describe' | 'who' | 'check' {
  if (!saysSomething(held)) return 'describe'
  return held.answers.person?.name && held.answers.person.villageId ? 'check' : 'who'
}
