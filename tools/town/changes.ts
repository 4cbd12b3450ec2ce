import { CURRENT, ownedFields, type TownDocument } from './documents'

export interface FieldChange { readonly field: string, readonly before: unknown, readonly after: unknown }

/** What differs between two states of one document. */
export interface Change {
  readonly kind: 'added' | 'changed' | 'removed'
  readonly before?: TownDocument
  readonly after?: TownDocument
  /** Empty where the document was added or removed. */
  readonly fields: readonly FieldChange[]
}

/** What differs between two sets of documents, in the order of the later, the removed last. Pure; neither the order of keys counts nor what is made from the others. */
export function changesBetween (earlierState: readonly TownDocument[], laterState: readonly TownDocument[]): Change[] {
  const [before, after] = [earlierState, laterState].map(state => state.filter(document => keyOf(document) !== keyOf(CURRENT))) as [TownDocument[], TownDocument[]]
  const earlier = new Map(before.map(document => [keyOf(document), document]))
  const later = new Set(after.map(keyOf))
  const kept = after.flatMap((document): Change[] => {
    const old = earlier.get(keyOf(document))
    if (!old) return [{ kind: 'added', after: document, fields: [] }]
    const fields = fieldsBetween(old, document)
    return fields.length > 0 ? [{ kind: 'changed', before: old, after: document, fields }] : []
  })
  return [...kept, ...before.filter(document => !later.has(keyOf(document))).map((document): Change => ({ kind: 'removed', before: document, fields: [] }))]
}

function fieldsBetween (before: TownDocument, after: TownDocument): FieldChange[] {
  const owned = ownedFields(after.collection)
  return [...new Set([...Object.keys(before.doc), ...Object.keys(after.doc)])]
    .filter(field => owned?.has(field) ?? true)
    .map(field => ({ field, before: before.doc[field], after: after.doc[field] }))
    .filter(change => !sameContent(change.before, change.after))
}

export const keyOf = ({ collection, id }: Pick<TownDocument, 'collection' | 'id'>): string => `${collection}/${id}`

export const sameContent = (one: unknown, other: unknown): boolean => canonical(one) === canonical(other)

function canonical (value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'absent'
  return `{${Object.entries(value).filter(([, inner]) => inner !== undefined).sort(([a], [b]) => a < b ? -1 : 1).map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join()}}`
}
