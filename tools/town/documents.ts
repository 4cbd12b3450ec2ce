import type { GenericSchema } from 'valibot'
import type { Town } from '../../cloudfunctions/core/people/town'
import { declaration, office, person, place, unit } from './schema/organisation'
import { channel, notice, path, question } from './schema/public'
import { mediationSheet, replyTemplate } from './schema/templates'
import type { TownFolder } from './town-folder'

/** A document of the database; `doc` holds everything but `_id`. */
export interface TownDocument { readonly collection: string, readonly id: string, readonly doc: Readonly<Record<string, unknown>> }

const SHAPE = 1 // every document says its form, so that reading can bring an older one up to date

/** The documents that a town's folder stands for, without what is made from them. Pure: the same folder gives the same documents, in the same order. */
export function documentsOf (town: TownFolder): TownDocument[] {
  const { version: _, ...facts } = town.facts
  return [
    ...listed('units', town.units), ...listed('places', town.places), ...listed('people', town.people), ...listed('offices', town.offices),
    ...listed('declarations', town.declarations.map(entry => ({ id: `${entry.kind}-${entry.personId}-${entry.of}`, ...entry }))),
    ...listed('templates', [...town.templates, ...town.sheets.map(sheet => ({ ...sheet, kind: 'mediation' }))]),
    ...listed('channels', [...ordered('channel', town.channels), ...ordered('path', town.paths), ...ordered('question', town.questions)]),
    ...listed('notices', town.notices),
    whole('calendar', 'calendar', town.settings.calendar),
    whole('town', 'limits', town.settings.limits),
    whole('town', 'reception', town.settings.reception),
    ...Object.entries(town.carried).map(([name, content]) => whole('town', name, content)),
    whole('town', 'desk', town.desk),
    whole('town', 'facts', facts)
  ]
}

/** Where the organisation stands as the functions read it; made from the others, so it is never compared with them. */
export const CURRENT = { collection: 'town', id: 'current' } as const
export const currentDocument = (town: Town): TownDocument => whole(CURRENT.collection, CURRENT.id, town)

/** The fields of a collection that the folder decides; what else a document holds was added by the running town and stays. */
export function ownedFields (collection: string): ReadonlySet<string> | undefined {
  const schemas = owners[collection]
  return schemas && new Set(['shape', 'list', 'order', 'kind', 'id', ...schemas.flatMap(schema => Object.keys(schema.entries))])
}

type ObjectSchema = GenericSchema & { readonly entries: Readonly<Record<string, GenericSchema>> }
const owners: Readonly<Record<string, readonly ObjectSchema[]>> = {
  units: [unit], places: [place], people: [person], offices: [office], declarations: [declaration],
  templates: [replyTemplate, mediationSheet], channels: [channel, path, question], notices: [notice]
}

/** Every collection that a town's folder fills, each once. */
export const collections = [...Object.keys(owners), 'calendar', 'town']

const listed = (collection: string, list: readonly { readonly id: string }[]): TownDocument[] =>
  list.map(entry => ({ collection, id: entry.id, doc: { shape: SHAPE, ...entry } }))

/** Lists whose order is read on a page; `list` tells them apart in their common collection. */
const ordered = <E extends { readonly id: string }>(list: string, entries: readonly E[]) => entries.map((entry, order) => ({ ...entry, list, order }))

/** Where the content is no object (a list of years, say) it stands under `content`. */
const whole = (collection: string, id: string, content: unknown): TownDocument =>
  ({ collection, id, doc: { shape: SHAPE, ...(typeof content === 'object' && content !== null && !Array.isArray(content) ? content : { content }) } })
