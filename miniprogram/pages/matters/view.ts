import { presentEntries, type EntryName } from '../../platform/entries'
import { showCount } from '../../platform/numbers'

const begin: EntryName[] = ['speak', 'reception', 'report']
const own: EntryName[] = ['mine', 'mediation', 'secretCheck', 'join', 'channels']

/** All that can be done. Whoever speaks for a household cell, a group or a village sees 随手报 first. */
export function mattersView ({ open, roles }: { open: number, roles: string[] } = { open: 0, roles: [] }) {
  const reporter = roles.some(role => role === 'cellHead' || role === 'groupHead' || role === 'villageCadre')
  const first = reporter ? ['report', ...begin.filter(name => name !== 'report')] as EntryName[] : begin
  return {
    begin: presentEntries(first).map(entry => ({ ...entry, strong: true })),
    own: presentEntries(own).map(entry => entry.id === 'mine' && open > 0 ? { ...entry, end: `${showCount(open)} 件没办完` } : entry)
  }
}
