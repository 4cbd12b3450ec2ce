import type { petition } from '../../../contract/petition'
import { AppError } from '../../core/kernel/app-error'
import type { Call } from '../../core/kernel/call'
import type { Caps } from '../../core/kernel/caps'
import type { CodeBook } from '../../core/kernel/codes'
import { keyed, type Secrets } from '../../core/kernel/keys'
import type { Handler } from '../../core/kernel/serve'
import { command } from '../../core/matter/command'
import { isOpen } from '../../core/matter/desk'
import type { Matter } from '../../core/matter/matter'
import { placeOfMatter } from '../../core/matter/view'
import { maskedName } from '../../core/people/identity'
import { keepAccount } from '../../core/people/keep-account'
import type { AccountStore, IdentityStore } from '../../core/people/ports'
import type { ProfileBox } from '../../core/people/profile'
import { isFull, speaking } from '../domain/representatives'
import type { OwnDeps } from './own-deps'

type Deps = OwnDeps & { readonly codes: CodeBook, readonly secrets: Secrets, readonly caps: Caps, readonly accounts: AccountStore, readonly profiles: ProfileBox, readonly identities: IdentityStore }

const DAY = 86_400_000
const DRAWS = 20

/** 加入码 (信访工作条例 20): six digits out of the command key, so that a repeat reads out the same. Errors: WRONG_STATE where it is one person's. */
export const giveJoinCode = (deps: Deps): Handler<typeof petition.joinCode> => async (call, { key, matterId }) => {
  const matter = await deps.open(call, 'invite', matterId)
  if (!matter.representatives || !isOpen(matter)) throw new AppError('WRONG_STATE')
  for (let draw = 0; draw < DRAWS; draw++) {
    const code = String(parseInt(keyed(deps.secrets.pepper, 'join code', key, String(draw)).slice(0, 8), 16) % 1_000_000).padStart(6, '0')
    const until = call.now + DAY
    if (await deps.codes.keep(idOf(deps, code), matterId, until)) return { code, until: (await deps.codes.find(idOf(deps, code), call.now))?.until ?? until }
  }
  throw new AppError('BUSY')
}

const idOf = (deps: Deps, code: string): string => keyed(deps.secrets.pepper, 'join', code)

/** The matter of a join code. Wrong tries are counted by person; a code opens nothing but the wish to join. Errors: CODE_WRONG, CODE_LOCKED. */
async function byCode (deps: Deps, call: Call, code: string): Promise<Matter> {
  const { codeTries, codeLockMinutes } = (await deps.town.read(call.account?.townVersion)).settings.caps
  const window = Math.floor(call.now / (codeLockMinutes * 60_000))
  const tries = keyed(deps.secrets.pepper, 'join tries', call.actor.id, String(window))
  if (await deps.caps.taken(tries) >= codeTries) throw new AppError('CODE_LOCKED')
  const known = await deps.codes.find(idOf(deps, code), call.now)
  const matter = known && await deps.matters.find(known.value)
  if (matter?.representatives && isOpen(matter)) return matter
  await deps.caps.take(tries, codeTries, (window + 1) * codeLockMinutes * 60_000)
  throw new AppError('CODE_WRONG')
}

/** What one joins, before one says who one is. Errors: CODE_WRONG, CODE_LOCKED. */
export const lookAtJoint = (deps: Deps): Handler<typeof petition.joinLook> => async (call, { code }) => {
  const matter = await byCode(deps, call, code)
  return { subject: matter.subject, place: placeOfMatter(matter, await deps.town.read(call.account?.townVersion)), filedAt: matter.createdAt, speaking: speaking(matter) }
}

/** 我愿意做代表: waits until the first one says yes, so a guessed code opens nothing. Errors: CODE_WRONG, CODE_LOCKED, FULL. */
export const joinMatter = (deps: Deps): Handler<typeof petition.join> => async (call, { key, code, name, phone }) => {
  const { id: matterId } = await byCode(deps, call, code)
  await deps.identities.put(`${matterId}-${call.actor.id}`, { name, phone })
  await keepAccount(deps, call, ({ joined = [] }) => joined.includes(matterId) ? {} : { joined: [...joined, matterId] })
  return command({ open: () => byCode(deps, call, code), matters: deps.matters }, call, 'join', { key, matterId }, matter => {
    const others = (matter.representatives ?? []).filter(other => other.key !== call.actor.id)
    const own = matter.representatives?.find(other => other.key === call.actor.id)
    if (own?.isIn || matter.filerKey === call.actor.id) throw new AppError('WRONG_STATE')
    if (isFull(matter)) throw new AppError('FULL')
    const id = keyed(deps.secrets.hmac, 'representative', matterId, call.actor.id).slice(0, 12)
    return {
      change: {
        set: {
          representatives: [...others, { id, key: call.actor.id, name: maskedName(name), at: call.now, isIn: false }],
          interested: [...new Set([...matter.interested, ...call.actor.personId === undefined ? [] : [call.actor.personId]])]
        },
        events: []
      },
      reply: { matterId, at: call.now }
    }
  })
}

/** 同意 or 不同意 somebody as representative, five with the filer at most (信访工作条例 20). Errors: NOT_FOUND, FULL. */
export const letInRepresentative = (deps: Deps): Handler<typeof petition.letIn> => (call, request) =>
  command(deps, call, 'letIn', request, matter => {
    const asking = matter.representatives?.find(other => other.id === request.id)
    if (!asking) throw new AppError('NOT_FOUND')
    if (request.yes && !asking.isIn && isFull(matter)) throw new AppError('FULL')
    const others = (matter.representatives ?? []).filter(other => other.id !== asking.id)
    const representatives = request.yes ? [...others, { ...asking, isIn: true }] : others
    return {
      change: {
        set: { representatives },
        events: request.yes ? [{ type: 'joined', at: call.now, by: { who: 'filer' }, row: 'P03', text: `又有一位代表加入，现在 ${speaking({ representatives })} 位` }] : []
      },
      reply: { at: call.now, speaking: speaking({ representatives }) }
    }
  })
