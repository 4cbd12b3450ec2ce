import type { Catalog } from '../store/catalog'
import type { Source } from '../store/connection'
import { find } from '../store/find'
import { documentOf } from '../store/order'
import type { Sort } from '../sort'
import { isFields } from '../values'
import type { Fields, Value } from '../values'
import { compilePipeline } from './pipeline'
import type { Surroundings } from './stage'
import { sortSpec, whole } from './stages/sequence'

type Variables = Readonly<Record<string, Value | undefined>>
interface Store { readonly source: Source, readonly catalog: Catalog, readonly now: number }
export interface Aggregated { readonly documents: Fields[], readonly how: string }

/** Runs a pipeline on a collection: what its first stages ask is asked of the store. */
export function aggregate (store: Store, collection: string, pipeline: readonly Fields[], variables: Variables = {}): Aggregated {
  const { filter, sort, skip, limit, rest } = head(pipeline)
  const stage = compilePipeline(rest, Object.keys(variables), pipeline.length - rest.length)
  const held = store.catalog.get(collection)
  const { rows, how } = find(store.source, held, { filter, sort, skip, limit, variables, now: store.now })
  return { documents: stage(rows.map(documentOf), surroundings(store, variables)), how: rest.length > 0 ? `${how}, then ${rest.length} stages on ${rows.length}` : how }
}

function surroundings (store: Store, variables: Variables): Surroundings {
  const kept = new Map<string, Fields[]>()
  const around: Surroundings = {
    now: store.now,
    variables,
    read (name, filter) {
      const collection = store.catalog.find(name)
      if (!collection) return []
      if (Object.keys(filter).length > 0) return find(store.source, collection, { filter }).rows.map(documentOf)
      const all = kept.get(name) ?? find(store.source, collection, { filter }).rows.map(documentOf)
      kept.set(name, all)
      return all
    },
    indexed: (name, path) => store.catalog.find(name)?.indexes.some(index => index.keys[0]!.path === path) === true,
    run: (name, pipeline, inner) => store.catalog.find(name) ? aggregate(store, name, pipeline, inner).documents : [],
    runOn: (documents, pipeline) => compilePipeline(pipeline, Object.keys(variables))(documents, around)
  }
  return around
}

/** The stages at the front that a store answers by itself: matches, an order, a piece of it. */
function head (pipeline: readonly Fields[]): { filter: Fields, sort?: Sort, skip?: number, limit?: number, rest: readonly Fields[] } {
  const filters: Fields[] = []
  let at = 0
  const operand = (name: string): Value | undefined => { const stage = pipeline[at]; return stage && Object.keys(stage).length === 1 ? stage[name] : undefined }
  for (let filter = operand('$match'); isFields(filter); filter = operand('$match')) { filters.push(filter); at++ }
  const order = operand('$sort')
  const sort = order === undefined ? undefined : (at++, sortSpec(order))
  const from = operand('$skip')
  const skip = from === undefined ? undefined : (at++, whole('$skip', from, 0))
  const most = operand('$limit')
  const limit = most === undefined ? undefined : (at++, whole('$limit', most, 1))
  return { filter: filters.length === 1 ? filters[0]! : filters.length > 1 ? { $and: filters } : {}, sort, skip, limit, rest: pipeline.slice(at) }
}
