import type { casework } from '../../../contract/casework'
import { dayOf } from '../../core/kernel/calendar'
import { keyed } from '../../core/kernel/keys'
import type { Handler } from '../../core/kernel/serve'
import { isBarred } from '../../core/matter/barred'
import type { AccessLog } from '../../core/matter/ports'
import { chipFor, nextClock, placeOfMatter } from '../../core/matter/view'
import { checkCode, CODE_LASTS, sendCode, type CodeDeps, type CodeFor } from '../../core/messages/one-time-code'
import { deskView } from '../../core/people/desks'
import type { IdentityStore } from '../../core/people/ports'
import type { DeskDeps } from './desk-deps'

type Deps = DeskDeps & CodeDeps & { access: AccessLog, identities: IdentityStore }

const presence = (deps: Deps, phone: string): CodeFor => ({ purpose: 'present', subject: keyed(deps.secrets.pepper, 'phone', phone) })

/** Sends a code to the phone of somebody who stands at the counter without their number. Whether anything was filed with it, nobody learns from this. Errors: RATE_LIMITED. */
export const sendPresenceCode = (deps: Deps): Handler<typeof casework.presentCode> => async (call, { phone }) => {
  await sendCode(deps, await deps.town.read(call.account?.townVersion), presence(deps, phone), phone, call.now)
  return { until: call.now + CODE_LASTS }
}

/**
 * 本人在场查询: what was filed with that phone, by the code that the person reads out. What the official is barred from is left out; each of the others
 * is in the person's log before it is shown. Errors: CODE_WRONG, CODE_LOCKED.
 */
export const presentPerson = (deps: Deps): Handler<typeof casework.present> => async (call, { phone, code }) => {
  const town = await deps.town.read(call.account?.townVersion)
  await checkCode(deps, town, presence(deps, phone), code, call.now)
  const rows = await deps.matters.some(await deps.identities.ofPhone(phone))
  const shown = rows.filter(row => row.kind !== 'accusation' && !isBarred(town, call.actor, row, dayOf(call.now))).sort((a, b) => b.createdAt - a.createdAt)
  const { personId = '', holdings: [holding] } = call.actor
  for (const { id } of shown) {
    await deps.access.write({ matterId: id, personId, unitId: holding?.unitId, role: holding?.role ?? 'intake', action: 'present', at: call.now })
  }
  return {
    rows: shown.map(row => ({
      matterId: row.id, shortNo: row.shortNo, subject: row.subject, place: placeOfMatter(row, town), state: row.state, chip: chipFor(row), createdAt: row.createdAt,
      dueAt: nextClock(row, town, call.now)?.dueAt, desk: deskView(town, row.deskId)
    }))
  }
}
