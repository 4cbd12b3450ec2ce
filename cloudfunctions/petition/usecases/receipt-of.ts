import type { Reply } from '../../../contract/action'
import type { petition } from '../../../contract/petition'
import { AppError } from '../../core/kernel/app-error'
import { clockView } from '../../core/matter/clocks/why'
import { receipt } from '../../core/matter/command'
import { lawOf } from '../../core/matter/law'
import type { Matter } from '../../core/matter/matter'
import { deskView } from '../../core/people/desks'
import type { Town } from '../../core/people/town'

export type Receipt = Reply<typeof petition.submit>

/** What a person keeps of a filing: its number, who has it, by when. */
export function newReceipt (matter: Matter, town: Town): Receipt {
  const { calendar } = lawOf(town)
  return {
    matterId: matter.id, shortNo: matter.shortNo, receivedAt: matter.createdAt, desk: deskView(town, matter.deskId), urgent: matter.urgent,
    clocks: matter.clocks.map(clock => clockView({ clock, calendar, now: matter.createdAt }))
  }
}

/** The receipt of a filing that was kept before. Errors: KEY_REUSED, BUSY where it is in flight. */
export function keptReceipt (matter: Matter | undefined, key: string, digest: string): Receipt {
  const earlier = matter && receipt<Receipt>(matter, key, digest)
  if (!earlier) throw new AppError('BUSY')
  return earlier.reply
}
