import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import * as v from 'valibot'
import { AppError } from '../../../../cloudfunctions/core/kernel/app-error'
import type { PaperCode } from '../../../../cloudfunctions/core/papers/catalogue'
import { fillPaper } from '../../../../cloudfunctions/core/papers/fill'
import type { Filling, PaperSources } from '../../../../cloudfunctions/core/papers/sources'
import { townPapers } from '../../../../cloudfunctions/core/papers/town-papers'
import { exampleOf } from '../../../../tools/papers/example-of'

export const town = v.parse(townPapers, JSON.parse(readFileSync(resolve('town/papers.json'), 'utf8')))
export const example = (code: PaperCode): PaperSources => exampleOf(code, town)
export const filled = (code: PaperCode, filling?: Filling) => fillPaper(code, example(code), filling)

const bags = ['matter', 'party', 'clocks', 'events', 'town', 'outside', 'worker'] as const

/** The same sources with one fact set, or left out, wherever it is. */
export function changed (sources: PaperSources, bag: typeof bags[number], key: string, value: unknown): PaperSources {
  return { ...sources, [bag]: { ...sources[bag], [key]: value } }
}
export function without (sources: PaperSources, key: string): PaperSources {
  return bags.reduce((rest, bag) => changed(rest, bag, key, undefined), sources)
}

/** What a refusal says, by field; nothing where it was not refused. */
export function refusal (fill: () => unknown): Record<string, string[]> {
  try {
    fill()
    return {}
  } catch (error) {
    if (error instanceof AppError && error.code === 'VALIDATION') return error.detail as Record<string, string[]>
    throw error
  }
}
