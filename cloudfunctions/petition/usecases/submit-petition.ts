import type { Reply } from '../../../contract/action'
import type { petition } from '../../../contract/petition'
import { AppError } from '../../core/kernel/app-error'
import { dayOf } from '../../core/kernel/calendar'
import type { Call } from '../../core/kernel/call'
import { digestOf, keyed, type Secrets } from '../../core/kernel/keys'
import { refuseForeignMedia } from '../../core/kernel/media'
import type { Handler } from '../../core/kernel/serve'
import { shortNumber } from '../../core/kernel/short-number'
import { clockView } from '../../core/matter/clocks/why'
import { receipt } from '../../core/matter/command'
import { lawOf } from '../../core/matter/law'
import type { Matter } from '../../core/matter/matter'
import type { MatterStore } from '../../core/matter/ports'
import type { Propose } from '../../core/matter/routing/proposal'
import { deskView } from '../../core/people/desks'
import { keepAccount } from '../../core/people/keep-account'
import type { AccountStore, IdentityStore, TownStore } from '../../core/people/ports'
import type { ProfileBox } from '../../core/people/profile'
import type { Town } from '../../core/people/town'
import { fileMatter, type Filing } from '../../core/matter/file-matter'

interface Deps {
  readonly matters: MatterStore
  readonly identities: IdentityStore
  readonly accounts: AccountStore
  readonly profiles: ProfileBox
  readonly town: TownStore
  readonly secrets: Secrets
  readonly propose: Propose
}
type Receipt = Reply<typeof petition.submit>

/**
 * Files a matter: identity first (an orphan is swept), then the matter in one insert whose id comes from the person and the command key,
 * so that a repeat finds its receipt. Four database calls with the caller's own. Errors: RATE_LIMITED, KEY_REUSED.
 */
export const submitPetition = (deps: Deps): Handler<typeof petition.submit> => async (call, filing) => {
  const id = keyed(deps.secrets.hmac, 'matter', call.actor.id, filing.key)
  const digest = digestOf([call.actor.id, 'submit', filing])
  refuseForeignMedia(deps.secrets.hmac, call.actor.id, { photos: filing.photos, recordings: filing.recordings })
  const town = await deps.town.read(call.account?.townVersion)
  await countFiling(deps, call, filing, town.settings.caps.filingsADay)

  if (!await deps.identities.add(id, identityOf(filing))) {
    const earlier = await deps.matters.find(id)
    if (earlier) return receiptOf(earlier, filing.key, digest)
    await deps.identities.put(id, identityOf(filing)) // left by a filing that never came to be
  }
  return file(deps, call, { id, digest, town, filing })
}

const DRAWS = 5

/** Draws a short number again when another matter has it. */
async function file (deps: Deps, call: Call, { id, digest, town, filing }: { id: string, digest: string, town: Town, filing: Filing }): Promise<Receipt> {
  const proposal = deps.propose(filing, town)
  for (let draw = 1; draw <= DRAWS; draw++) {
    const done = { key: filing.key, digest, at: call.now, stays: true } as const
    const matter = fileMatter(filing, { id, shortNo: shortNumber(), filerKey: call.actor.id, personId: call.actor.personId, at: call.now, town, proposal, done })
    const reply = replyFor(matter, town)
    const kept = await deps.matters.add({ ...matter, done: [{ ...done, reply }] })
    if (kept === 'kept') return reply
    if (kept === 'filed') return receiptOf(await deps.matters.find(id), filing.key, digest)
  }
  throw new AppError('BUSY')
}

/** The receipt of a filing that was kept before. */
function receiptOf (matter: Matter | undefined, key: string, digest: string): Receipt {
  const earlier = matter && receipt<Receipt>(matter, key, digest)
  if (!earlier) throw new AppError('BUSY')
  return earlier.reply
}

function replyFor (matter: Matter, town: Town): Receipt {
  const { calendar } = lawOf(town)
  return {
    matterId: matter.id, shortNo: matter.shortNo, receivedAt: matter.createdAt, desk: deskView(town, matter.deskId), urgent: matter.urgent,
    clocks: matter.clocks.map(clock => clockView({ clock, calendar, now: matter.createdAt }))
  }
}

/** Counts a filing against the day's limit, a repeat of its key not again, and keeps the profile for the next time. */
async function countFiling (deps: Deps, call: Call, { key, person }: Filing, limit: number): Promise<void> {
  const day = dayOf(call.now)
  await keepAccount(deps, call, account => {
    const keys = account.filed.day === day ? account.filed.keys : []
    if (keys.includes(key)) return {}
    if (keys.length >= limit) throw new AppError('RATE_LIMITED')
    const { name, phone, address, villageId, groupId } = person
    return { filed: { day, keys: [...keys, key] }, profile: deps.profiles.seal(account.id, { name, phone, address }), villageId, groupId }
  })
}

function identityOf ({ person, forWhom }: Filing) {
  const { name, phone, address } = person
  return { name, phone, address, ...(forWhom.who === 'family' ? { forWhom: { relation: forWhom.relation, name: forWhom.name, phone: forWhom.phone } } : {}) }
}
