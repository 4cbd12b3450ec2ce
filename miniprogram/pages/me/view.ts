import { presentEntries, type EntryName } from '../../platform/entries'
import { showCount } from '../../platform/numbers'

const own: EntryName[] = ['mine', 'bookings', 'mediation', 'messages', 'favourites']
const about: EntryName[] = ['reminders', 'settings', 'privacy', 'help']

/** Who the person is here, and what is theirs. */
export function meView ({ name = '', place = '', unread }: { name?: string, place?: string, unread: number } = { unread: 0 }) {
  return {
    name: name || '我的',
    place: name ? place : '还没有登记，用到时再填',
    own: presentEntries(own).map(entry => entry.id === 'messages' && unread > 0 ? { ...entry, end: `${showCount(unread)} 条没看` } : entry),
    about: presentEntries(about)
  }
}
