import type { account } from '../../../contract/account'
import type { Call } from '../../core/kernel/call'
import { cursorOf, fromCursor } from '../../core/kernel/cursor'
import type { Handler } from '../../core/kernel/serve'
import { NEWEST } from '../../core/kernel/time-key'
import type { Open } from '../../core/matter/command'
import type { AccessLog, MatterStore } from '../../core/matter/ports'
import type { TownStore } from '../../core/people/ports'
import { lookLine } from '../domain/look-line'

interface Deps { readonly open: Open, readonly matters: MatterStore, readonly access: AccessLog, readonly town: TownStore }

const PAGE = 20
const MATTERS = 100 // newest first; what is older is asked for by its matter

/** 谁看过我的信息. Two database calls. Errors: NOT_FOUND for a matter that is not one's own. */
export const listAccess = (deps: Deps): Handler<typeof account.accessLog> => async (call, { matterId, cursor }) => {
  const [behind] = fromCursor(cursor, ['string']) ?? [NEWEST]
  const subjects = await subjectsOf(deps, call, matterId)
  const looks = await deps.access.of([...subjects.keys()], String(behind), PAGE)
  const town = await deps.town.read(call.account?.townVersion)
  const last = looks.at(-1)
  return {
    rows: looks.map(look => lookLine(look, subjects.get(look.matterId) ?? '', town)),
    cursor: last && looks.length === PAGE ? cursorOf(last.timeKey) : undefined
  }
}

async function subjectsOf (deps: Deps, call: Call, matterId: string | undefined): Promise<Map<string, string>> {
  const rows = matterId === undefined ? await deps.matters.ofFiler(call.actor.id, NEWEST, MATTERS) : [await deps.open(call, 'own', matterId)]
  return new Map(rows.map(({ id, subject }) => [id, subject]))
}
