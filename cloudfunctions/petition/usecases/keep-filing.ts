import { AppError } from '../../core/kernel/app-error'
import { shortNumber } from '../../core/kernel/short-number'
import type { MatterStore } from '../../core/matter/ports'
import type { Propose } from '../../core/matter/routing/proposal'
import type { Identity } from '../../core/people/identity'
import type { IdentityStore } from '../../core/people/ports'
import { fileMatter, type Circumstances, type Filing } from '../../core/matter/file-matter'
import { keptReceipt, newReceipt, type Receipt } from './receipt-of'

export interface FilingDeps { readonly matters: MatterStore, readonly identities: IdentityStore, readonly propose: Propose }
export type Filed = Omit<Circumstances, 'shortNo' | 'proposal' | 'done'> & { readonly filing: Filing, readonly key: string, readonly digest: string, readonly identity: Identity }

const DRAWS = 5

/**
 * Keeps a filing: identity first (an orphan is swept), then the matter in one insert whose id comes from the actor and the command key, so that a repeat
 * finds its receipt. Draws a short number again when another matter has it. Errors: KEY_REUSED, BUSY.
 */
export async function keepFiling (deps: FilingDeps, filed: Filed): Promise<Receipt> {
  const { filing, id, at, town, key, digest, identity } = filed
  if (!await deps.identities.add(id, identity)) {
    const earlier = await deps.matters.find(id)
    if (earlier) return keptReceipt(earlier, key, digest)
    await deps.identities.put(id, identity) // left by a filing that never came to be
  }
  const proposal = deps.propose({ ...filing, home: { villageId: filing.person.villageId, ...(filing.person.groupId && { groupId: filing.person.groupId }) } }, town)
  for (let draw = 1; draw <= DRAWS; draw++) {
    const done = { key, digest, at, stays: true } as const
    const matter = fileMatter(filing, { ...filed, shortNo: shortNumber(), proposal, done })
    const reply = newReceipt(matter, town)
    const kept = await deps.matters.add({ ...matter, done: [{ ...done, reply }] })
    if (kept === 'kept') return reply
    if (kept === 'filed') return keptReceipt(await deps.matters.find(id), key, digest)
  }
  throw new AppError('BUSY')
}
