import type { TownSettings } from '../../cloudfunctions/core/people/town'
import type { Desk, TownFacts } from './schema/files'

/** What the product needs at every call, out of six files. */
export function settingsOf (facts: Omit<TownFacts, 'version'>, desk: Desk, { calendar, limits, messages, reception }: Pick<TownSettings, 'calendar' | 'limits' | 'messages' | 'reception'>): TownSettings {
  const { code, phone, signature, hours: { days, from, to } } = facts
  const { answers, delegatedPapers, transfersBeforeLeader, caps, quietHours, duty } = desk
  const short = (time: string) => time.replace(/^0/, '')
  return { code, phone, signature, hours: `${days} ${short(from)}–${short(to)}`, answers, delegatedPapers, transfersBeforeLeader, caps, quietHours, duty, calendar, limits, messages, reception }
}
