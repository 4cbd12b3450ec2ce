import type { Change, Done, Matter } from '../../core/matter/matter'
import { amended, amendment } from '../../core/matter/amend'
import type { Desk, DeskDeps } from './desk-deps'

/**
 * Moves an accusation out of the common store (P07, data-model.md 4): first it is kept sealed, then what stood in the common store shrinks
 * to a pointer by which the filer still reads 「已移送」. Dying in between leaves the common matter as it was, and the repeat seals the same one.
 */
export async function sealAccusation (deps: DeskDeps, matter: Matter, change: Change, done: Done, { now }: Desk): Promise<void> {
  const whole = amended(matter, amendment(matter, change, undefined, now))
  await deps.sealed.add({ ...whole, done: [] }) // 'filed': sealed before by a try that died
  await deps.matters.commit(matter, pointer(change), done)
}

/** What is left in the common store: nothing that says what it was about. */
function pointer (change: Change): Change {
  return {
    set: {
      state: 'withDiscipline', queue: 'discipline', deskId: '', subject: '已移送', text: '', recordings: [], photos: [], supplements: [], requests: [],
      respondents: [], avoid: { units: [], people: [] }, concerned: [], interested: [], held: false, places: [], urgent: false, filerWaits: false
    },
    clear: ['number', 'category', 'place', 'proposal', 'decision', 'handOver', 'asked', 'handlerId'],
    forget: true,
    events: change.events.map(({ type, at, by, row }) => ({ type, at, by: { who: by.who === 'official' ? 'system' : by.who }, row, text: '按规定移送了，时限按纪检的规定' })),
    clocks: [],
    tell: (change.tell ?? []).filter(message => message.to === 'filer')
  }
}
