import type { account } from '../../../contract/account'
import type { Call } from '../../core/kernel/call'
import { cursorOf, fromCursor } from '../../core/kernel/cursor'
import type { Handler } from '../../core/kernel/serve'
import { NEWEST, timeKey } from '../../core/kernel/time-key'
import type { AccessLog, MatterStore, PaperStore } from '../../core/matter/ports'
import { placeName } from '../../core/people/desks'
import type { ConsentLedger, IdentityStore, TownStore } from '../../core/people/ports'
import type { ProfileBox } from '../../core/people/profile'
import type { Town } from '../../core/people/town'
import { accountPart, matterPart } from '../domain/export-part'

interface Deps {
  readonly matters: MatterStore
  readonly papers: PaperStore
  readonly access: AccessLog
  readonly identities: IdentityStore
  readonly consents: ConsentLedger
  readonly profiles: ProfileBox
  readonly town: TownStore
}

const PAGE = 3 // whole matters, which may be long
const LOOKS = 500

/** 导出 (个人信息保护法 45): first what the account holds, then matter by matter, newest first. */
export const exportMine = (deps: Deps): Handler<typeof account.exportMine> => async (call, { cursor }) => {
  const [behind] = fromCursor(cursor, ['string']) ?? [NEWEST]
  const town = await deps.town.read(call.account?.townVersion)
  const rows = await deps.matters.ofFiler(call.actor.id, String(behind), PAGE)
  const ids = rows.map(row => row.id)
  const [matters, papers, looks, identities] = await Promise.all([
    deps.matters.whole(ids), ids.length > 0 ? deps.papers.ofMatters(ids) : [], deps.access.of(ids, NEWEST, LOOKS), Promise.all(ids.map(id => deps.identities.find(id)))
  ])
  const held = ids.flatMap((id, n) => {
    const matter = matters.find(candidate => candidate.id === id)
    const isOf = (entry: { matterId: string }) => entry.matterId === id
    return matter ? [matterPart(matter, { papers: papers.filter(isOf), looks: looks.filter(isOf), identity: identities[n] }, town)] : []
  })
  const last = rows.at(-1)
  return {
    parts: [...cursor ? [] : [await ofAccount(deps, call, town)], ...held],
    cursor: last && rows.length === PAGE ? cursorOf(timeKey(last.createdAt, last.id)) : undefined
  }
}

async function ofAccount (deps: Deps, { actor, account }: Call, town: Town) {
  const place = account?.villageId ? placeName(town, { villageId: account.villageId, groupId: account.groupId }) : ''
  const reminders = account ? deps.profiles.reminders(account) : { sms: true }
  return accountPart(account && deps.profiles.open(account), place, reminders, await deps.consents.find(actor.id))
}
