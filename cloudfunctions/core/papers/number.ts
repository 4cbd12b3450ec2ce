import { catalogue, type PaperCode } from './catalogue'
import { sentence } from './sentence'
import type { TownPapers } from './town-papers'

/** The code in a paper's number: the town's, else the catalogue's; undefined for a paper without a number. */
export const numberCode = (code: PaperCode, town: TownPapers): string | undefined => town.numbers.codes[code] ?? catalogue[code].number

/**
 * The series from which a paper's number is drawn, without gaps: per unit, code and year; papers with the same code (信告) share one.
 * Discipline matters and urgent reports have a series of their own.
 */
export const numberSeries = (code: PaperCode, unitId: string, year: string, town: TownPapers): string => `${unitId}-${numberCode(code, town) ?? code}-${year}`

/** 文号: 木信受〔2026〕12号; in mediation （2026）木人调字第12号. */
export function paperNumber (code: PaperCode, year: string, n: number, { numbers, ...town }: TownPapers): string {
  const pattern = code.startsWith('T') ? numbers.mediation : numbers.pattern
  const parts: Record<string, string> = { 镇: numbers.town, 字: numberCode(code, { numbers, ...town }) ?? '', 年: year, 号: String(n).padStart(numbers.width, '0') }
  return sentence(pattern, name => parts[name], name => `｛${name}｝`)
}
