import { requestFailed } from '../errors'
import { limits } from '../../limits'
import { parse } from '../ejson'
import { compile } from '../query/match'
import type { Context, Matcher } from '../query/match'
import { near } from '../query/geo'
import type { Near } from '../query/geo'
import { isFields } from '../values'
import type { Fields } from '../values'
import { idIndex } from './catalog'
import type { Collection } from './catalog'
import type { Bound, Source } from './connection'
import { planFor } from './plan'
import type { Plan } from './plan'
import type { Sort } from '../sort'
import { ordered } from './order'
import type { Found } from './order'

export interface Query extends Context { readonly filter: Fields, readonly sort?: Sort, readonly skip?: number, readonly limit?: number }
export interface Answer { readonly rows: Found[], readonly how: string }

const chunk = 100

/** The documents that a filter wants, in order. Errors: DATABASE_REQUEST_FAILED for a filter that cannot be read. */
export function find (source: Source, collection: Collection, { filter, sort = [], skip = 0, limit = Infinity, variables, now }: Query): Answer {
  const matches = compile(filter, { variables, now })
  const nearest = sort.length === 0 ? nearIn(filter) : undefined
  const plan = planFor(collection, filter, sort)
  if (plan.single) return only(source, plan, matches, skip === 0 && limit > 0)
  if (plan.exact && plan.sorted && !plan.repeats && (plan.ranges?.length ?? 1) <= 1) {
    const rows = batch(source, collection, plan, 0, undefined, limit, skip)
    return { rows, how: explain(plan, rows.length, rows.length) }
  }
  const inOrder = plan.sorted && !nearest
  const judged = judge(source, collection, plan, matches, inOrder ? skip + limit : Infinity)
  const rows = inOrder ? judged.rows : ordered(judged.rows, nearest ?? sort)
  return { rows: skip > 0 || rows.length > limit ? rows.slice(skip, skip + limit) : rows, how: explain(plan, judged.candidates, judged.rows.length) }
}

/** The one document that a unique key names, if the filter wants it. */
function only (source: Source, plan: Plan, matches: Matcher, wanted: boolean): Answer {
  const row = wanted ? source.row('SELECT d.no, body FROM entry e CROSS JOIN doc d ON d.no = e.no WHERE key = ?', plan.ranges![0]!.lo) : undefined
  const [no, text] = (row ?? []) as [number, string]
  if (!row || plan.exact) return { rows: row ? [{ no, text }] : [], how: explain(plan, 1, 1) }
  const document = parse(text)
  const rows = matches(document) ? [{ no, text, document }] : []
  return { rows, how: explain(plan, 1, rows.length) }
}

/** How many documents a filter wants; by the entries alone where they tell. */
export function count (source: Source, collection: Collection, filter: Fields): { total: number, how: string } {
  const matches = compile(filter)
  const plan = planFor(collection, filter)
  if (!plan.exact || plan.repeats) {
    const { rows, candidates } = judge(source, collection, plan, matches, Infinity)
    return { total: rows.length, how: explain(plan, candidates, rows.length) }
  }
  const ranges = plan.ranges ?? planFor(collection, {}, [['_id', 1]]).ranges!
  const total = ranges.reduce((sum, { lo, hi }) => sum + Number(source.row('SELECT count(*) FROM entry WHERE key >= ? AND key < ?', lo, hi)![0]), 0)
  return { total, how: `entries of ${plan.indexes[0] ?? idIndex} counted` }
}

function judge (source: Source, collection: Collection, plan: Plan, matches: Matcher, enough: number): { rows: Found[], candidates: number } {
  const rows: Found[] = []
  const seen = new Set<number>()
  let candidates = 0
  let bytes = 0
  for (let range = 0; range < (plan.ranges?.length ?? 1); range++) {
    let after: Found | undefined
    for (;;) {
      const found = batch(source, collection, plan, range, after, Math.max(chunk, Math.min(enough, 1000)), 0)
      for (const row of found) {
        if (plan.repeats && seen.has(row.no)) continue
        if (plan.repeats) seen.add(row.no)
        candidates++
        if (plan.exact) { rows.push(row); continue }
        const document = parse(row.text)
        if (!matches(document)) continue
        rows.push({ ...row, document })
        bytes += row.text.length
        if (rows.length >= enough) return { rows, candidates }
      }
      if (bytes > limits.database.sortBytes) throw requestFailed(`(QueryExceededMemoryLimitNoDiskUseAllowed) Sort exceeded memory limit of ${limits.database.sortBytes} bytes`)
      if (found.length < chunk) break
      after = found.at(-1)
    }
  }
  return { rows, candidates }
}

/** One piece of a range or of the collection, behind `after`. */
function batch (source: Source, collection: Collection, plan: Plan, range: number, after: Found | undefined, limit: number, skip: number): Found[] {
  const sieve = plan.sieve && !plan.exact ? `AND ${plan.sieve.sql} ` : ''
  const sieved: readonly Bound[] = sieve ? plan.sieve!.values : []
  const many = [Math.min(limit, 1e9), skip]
  if (!plan.ranges) {
    return source.rows(`SELECT no, body FROM doc WHERE no > ? AND no <= ? ${sieve}ORDER BY no LIMIT ? OFFSET ?`,
      after?.no ?? collection.first, collection.last, ...sieved, ...many).map(([no, text]) => ({ no: no as number, text: text as string }))
  }
  const bounds = plan.ranges[range]
  if (!bounds) return []
  const [lo, hi] = plan.reverse ? [bounds.lo, after?.key ?? bounds.hi] : [after?.key ?? bounds.lo, bounds.hi]
  const strict = after && !plan.reverse ? '>' : '>='
  return source.rows(`SELECT d.no, body, key FROM entry e CROSS JOIN doc d ON d.no = e.no WHERE key ${strict} ? AND key < ? ${sieve}ORDER BY key ${plan.reverse ? 'DESC' : 'ASC'} LIMIT ? OFFSET ?`,
    lo, hi, ...sieved, ...many).map(([no, text, key]) => ({ no: no as number, text: text as string, key: key as Buffer }))
}

/** `$nearSphere` gives an order of its own. */
function nearIn (filter: Fields): { path: string, near: Near } | undefined {
  for (const [path, condition] of Object.entries(filter)) {
    if (path === '$and' && Array.isArray(condition)) for (const part of condition) { const found = isFields(part) && nearIn(part); if (found) return found }
    if (!isFields(condition)) continue
    const operand = condition.$nearSphere ?? condition.$near
    if (operand !== undefined) return { path, near: near(operand, condition) }
  }
  return undefined
}

function explain (plan: Plan, candidates: number, matched: number): string {
  const way = plan.ranges ? `index ${plan.indexes.join(' + ')}, ${plan.ranges.length} range${plan.ranges.length === 1 ? '' : 's'}` : 'whole collection'
  const sieve = plan.sieve && !plan.exact ? ', narrowed in SQL' : ''
  const judged = plan.exact ? '' : `, ${candidates} judged in JavaScript, ${matched} matched`
  return `${way}${sieve}${judged}${plan.sorted ? '' : ', sorted in memory'}`
}
