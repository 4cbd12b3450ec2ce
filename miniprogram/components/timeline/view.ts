import { dayOf, showDay, showDue, showTime } from '../../platform/dates'

/** An entry as the contract has it. */
export interface Entry { at: number, text: string, unit?: string, post?: string, until?: number }
export interface ShownEntry { key: string, day: string, time: string, text: string, by: string[], next: string }

/** One entry: its day, the sentence, who did it, what comes next with its day. Of the oldest the hour counts too. */
export function shownEntry (entry: Entry, now: number, withTime: boolean): ShownEntry {
  return {
    key: `${entry.at}${entry.text}`,
    day: showDay(dayOf(entry.at), now),
    time: withTime ? showTime(entry.at) : '',
    text: entry.text,
    by: [entry.unit, entry.post].filter((word): word is string => Boolean(word)),
    next: entry.until === undefined ? '' : `下一步：最晚 ${showDue(entry.until, now)}`
  }
}

/** Newest first; `room` are shown, the older ones wait behind 看更早的. */
export const shownEntries = (entries: Entry[], now: number, room: number): ShownEntry[] =>
  entries.slice(0, room).map((entry, index) => shownEntry(entry, now, index === entries.length - 1))
