import type { Town } from '../../cloudfunctions/core/people/town'
import type { TownDocument } from './documents'
import type { Desk, TownFacts } from './schema/files'
import { settingsOf } from './settings'

/**
 * The organisation whole, as the functions read it in one call: put together from the single documents, which stay the truth.
 * Undefined where the settings are not all there. Pure.
 */
export function currentTown (documents: readonly TownDocument[], version: number): Town | undefined {
  const list = <T>(collection: string) => documents.filter(document => document.collection === collection).map(({ doc: { shape: _, ...entry } }) => entry as T)
  const one = <T>(collection: string, id: string) => documents.find(document => document.collection === collection && document.id === id)?.doc as T | undefined
  const facts = one<Omit<TownFacts, 'version'>>('town', 'facts')
  const desk = one<Desk>('town', 'desk')
  const calendar = one<Town['settings']['calendar']>('calendar', 'calendar')
  const limits = one<Town['settings']['limits'] & { shape: number }>('town', 'limits')
  const reception = one<Town['settings']['reception'] & { shape: number }>('town', 'reception')
  const messages = one<Town['settings']['messages']>('town', 'messages')
  if (!facts || !desk || !calendar || !limits || !reception || !messages) return undefined
  const { shape: _, ...ownLimits } = limits
  const { shape: _shape, ...ownReception } = reception
  return {
    version, name: facts.name,
    units: list('units'), places: list('places'), offices: list('offices'), people: list('people'), declarations: list('declarations'),
    settings: settingsOf(facts, desk, { calendar: { years: calendar.years }, limits: ownLimits, reception: ownReception, messages: { templates: messages.templates, messages: messages.messages, sms: messages.sms } })
  }
}
