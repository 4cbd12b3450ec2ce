import type { FilledPaper, Section } from '../filled'
import { sayingOf, type TownPapers } from '../town-papers'
import type { Sheet } from './model'

/** What one sheet is drawn from: its first section and those that continue it. */
export interface Drawn {
  readonly filled: FilledPaper
  readonly section: Section
  readonly others: readonly Section[]
  readonly town: TownPapers
  readonly isLast: boolean
}

export type Draw = (drawn: Drawn) => Sheet

/** Margins of 党政机关公文格式 (GB/T 9704): 156 x 225 mm of text. */
export const officialMargins = [37, 26, 35, 28] as const
export const wideMargins = [24, 20, 20, 20] as const

export const titleOf = ({ filled, section, town }: Drawn): string => sayingOf(town, filled, section.key).title ?? section.title
export const openingOf = ({ filled, section, town }: Drawn): string | undefined => sayingOf(town, filled, section.key).opening
