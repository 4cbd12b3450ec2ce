import { backTo } from '../../platform/pages'
import { routes } from './routes'
import { forgetWritten } from './written'

let told: { matterId: string, words: string } | undefined

/** An act was taken: what was typed for it goes, and the matter's own page says so. */
export function finish (act: string, matterId: string, words: string): void {
  forgetWritten(act, matterId)
  told = { matterId, words }
  backTo(routes.matter, { id: matterId })
}

/** What the last act on this matter came to; said once. */
export function tellOnce (matterId: string): string {
  const words = told?.matterId === matterId ? told.words : ''
  told = undefined
  return words
}
