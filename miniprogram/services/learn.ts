import type { ReplyOf } from '../../contract/actions'
import { kept } from '../platform/kept'
import { source } from './cache'
import { call } from './call'

export type Learning = ReplyOf<'learn', 'home'>
export const learning = source('learn', () => call('learn', 'home', {}))

/** How far a lesson was read: the part, and how far the page was scrolled. */
export interface Place { id: string, question: string, minutes: number, part: string, scroll: number, at: number }

/** Marks of what was read, by lesson. They stay on the phone: who reads what is known to nobody else. */
export const READ = 'read'
export const places = (): Record<string, Place> => kept<Record<string, Place>>(READ) ?? {}
/** What was read last, where one would go on. */
export const lastPlace = (): Place | undefined => Object.values(places()).sort((a, b) => b.at - a.at)[0]
