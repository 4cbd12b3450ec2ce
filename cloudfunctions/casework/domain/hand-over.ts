import { digestOf } from '../../core/kernel/keys'
import type { Change, HandOver, Matter, MatterEvent } from '../../core/matter/matter'
import type { Desk } from '../../core/matter/ports'
import type { Taken } from '../../core/matter/step'

/** Of what is handed over: the receiver signs against it. */
export const papersDigest = ({ text, photos, recordings }: Pick<Matter, 'text' | 'photos' | 'recordings'>): string => digestOf([text, photos, recordings])

/**
 * A matter goes to another desk (documents.md 6.5): it stands there at once, but until the receiver signs the sender answers for it and
 * every clock of the sender runs on. A step that needs no signature (the grid goes and looks) takes effect now.
 */
export function handedTo (matter: Matter, desk: Desk, { set, clocks, tell, handOver }: Taken, event: MatterEvent): Change {
  const waiting: HandOver | undefined = handOver && {
    ...handOver, fromDeskId: matter.deskId, fromQueue: matter.queue, toDeskId: desk.deskId, toQueue: desk.queue, at: event.at, digest: papersDigest(matter)
  }
  return { set: { ...set, ...desk, ...(waiting ? { handOver: waiting } : {}) }, clear: ['handlerId'], events: [event], clocks, tell }
}
