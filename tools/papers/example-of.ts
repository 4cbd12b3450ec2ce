import { catalogue, type PaperCode } from '../../cloudfunctions/core/papers/catalogue'
import type { PaperSources } from '../../cloudfunctions/core/papers/sources'
import type { Field, Source } from '../../cloudfunctions/core/papers/spec'
import { fixedSentences, type TownPapers } from '../../cloudfunctions/core/papers/town-papers'
import { common } from './common-facts'
import { own, rows } from './own-facts'

const bags: Record<Source, 'matter' | 'party' | 'clocks' | 'events' | 'town' | 'outside' | 'worker'> =
  { M: 'matter', P: 'party', K: 'clocks', E: 'events', G: 'town', X: 'outside', W: 'worker' }

/** What the system would know for this paper in the made-up story, each fact where it comes from. */
export function exampleOf (code: PaperCode, town: TownPapers): PaperSources {
  const facts: Readonly<Record<string, unknown>> = { ...common, ...fixedSentences(town, code), ...own[code] }
  const sources: Record<string, Record<string, unknown>> = { matter: {}, party: {}, clocks: {}, events: {}, town: {}, outside: {}, worker: {} }
  for (const field of catalogue[code].fields) {
    const value = facts[field.key] ?? fixedSentences(town, code)[field.key]
    if (value !== undefined && !field.inRows) (sources[bags[sourceOf(field)]] ??= {})[field.key] = value
  }
  for (const key of ['number', 'unitName']) if (own[code]?.[key] !== undefined) (sources.town ??= {})[key] ??= own[code]?.[key]
  if (own[code]?.signedOn !== undefined) (sources.events ??= {}).signedOn ??= own[code]?.signedOn
  return { ...sources, rows: rows[code], words: { 复查机关: '青禾县农业农村局', 复查电话: '0000-0000000', 复议机关: '青禾县人民政府' } }
}

const sourceOf = ({ sources }: Field): Source => sources.includes('W') ? 'W' : sources[0] ?? 'E'
