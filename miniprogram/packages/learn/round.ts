import { keep, kept } from '../../platform/kept'
import type { Question } from './shelf'

/** How a round ended: what its page shows when it is over. */
export interface Round { asked: number, right: number, missed: Question[], lesson?: string, wrong: boolean }

const KEY = 'round'
export const keepRound = (round: Round): boolean => keep(KEY, round)
export const lastRound = (): Round | undefined => kept<Round>(KEY)
