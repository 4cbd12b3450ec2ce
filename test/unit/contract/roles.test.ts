import { serve } from '../../../cloudfunctions/core/kernel/serve'
import { roles, type ActionTable, type Role } from '../../../contract/action'
import { tables } from '../../../contract/tables'
import { validRequests } from '../../support/valid-requests'

const actions = Object.entries(tables).flatMap(([name, table]) => Object.entries(table as ActionTable).map(([action, { roles }]) => ({ name, action, allowed: roles })))

/** What somebody with these roles gets from an action whose route only answers. */
function ask (name: string, action: string, held: readonly Role[]) {
  const table = (tables as Record<string, ActionTable>)[name]!
  const routes = Object.fromEntries(Object.keys(table).map(key => [key, async () => ({})]))
  const context = { identify: async () => ({ actor: { id: 'p', roles: held, holdings: [] }, now: 0, openid: 'o' }), requestId: () => 'r' }
  const data = (validRequests as Record<string, Record<string, object>>)[name]![action]
  return serve(table, routes as never, context)({ action, data })
}

test.each(actions)('$name.$action opens to its roles and to nobody else, whose answer is that of an action that is not there', async ({ name, action, allowed }) => {
  const unknown = await ask(name, 'noSuchAction', roles)
  for (const role of roles) {
    const result = await ask(name, action, [role])
    if (allowed.includes(role)) expect(result.ok).toBe(true)
    else expect(result).toEqual(unknown)
  }
})

test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('%s is no action', async action => {
  expect(await ask('petition', action, roles)).toMatchObject({ ok: false, code: 'NOT_FOUND' })
})
