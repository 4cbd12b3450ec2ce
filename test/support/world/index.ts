import { routes as accountRoutes } from '../../../cloudfunctions/account/routes'
import { routes as caseworkRoutes } from '../../../cloudfunctions/casework/routes'
import { sweepDue } from '../../../cloudfunctions/clocks/usecases/sweep-due'
import { AppError } from '../../../cloudfunctions/core/kernel/app-error'
import { dayOf } from '../../../cloudfunctions/core/kernel/calendar'
import type { Call } from '../../../cloudfunctions/core/kernel/call'
import { keyed, type Secrets } from '../../../cloudfunctions/core/kernel/keys'
import { serve } from '../../../cloudfunctions/core/kernel/serve'
import { openMatter } from '../../../cloudfunctions/core/matter/open'
import type { Look, Paper } from '../../../cloudfunctions/core/matter/ports'
import { propose } from '../../../cloudfunctions/core/matter/routing/propose'
import { holdingsOf, rolesOf } from '../../../cloudfunctions/core/people/offices'
import type { ReceptionDay } from '../../../cloudfunctions/core/people/reception'
import { profileBox } from '../../../cloudfunctions/core/people/profile'
import type { Directory } from '../../../cloudfunctions/core/people/directory'
import type { Town } from '../../../cloudfunctions/core/people/town'
import { visitorBox } from '../../../cloudfunctions/core/people/visitor'
import { sendDue } from '../../../cloudfunctions/dispatch/usecases/send-due'
import { routes as learnRoutes } from '../../../cloudfunctions/learn/routes'
import { routes as officeRoutes } from '../../../cloudfunctions/office/routes'
import { routes as petitionRoutes } from '../../../cloudfunctions/petition/routes'
import { routes as receptionRoutes } from '../../../cloudfunctions/reception/routes'
import { tendDays } from '../../../cloudfunctions/reception/usecases/tend-days'
import type { Actions, ReplyOf, SentOf } from '../../../contract/actions'
import type { Result } from '../../../contract/errors'
import { tables } from '../../../contract/tables'
import { loadTown } from '../../../tools/town/town-folder'
import { memoryAccess } from './memory-access'
import { memoryAttendance, memoryIndex, memoryLectures, memoryLessons, memoryTotals } from './memory-learning'
import { memoryMatters } from './memory-matters'
import { memoryNotices } from './memory-notices'
import { memoryAccounts, memoryCaps, memoryCodes, memoryConsents, memoryIdentities, memoryMessages } from './memory-people'
import { memoryReception } from './memory-reception'

const bytes = (n: number) => Buffer.alloc(32, n)
const secrets: Secrets = { wrapping: { id: 'k1', bytes: bytes(1) }, pepper: { id: 'k1', bytes: bytes(2) }, hmac: { id: 'k1', bytes: bytes(3) } }

export const sampleTown: Town & Directory = loadTown('town')
type Served = 'petition' | 'casework' | 'account' | 'learn' | 'office' | 'reception'

/**
 * The whole product in memory: the real routes, use cases and rules over stores of a few lines. `as` calls an action through the door, validation
 * and roles included; a person is a villager's made-up name, or `@id` for somebody of the sample town.
 */
export function world (start = Date.parse('2026-03-02T10:05:00+08:00'), town: Town = sampleTown) {
  const clock = { now: start }
  const now = () => clock.now
  const papers = new Map<string, Paper>()
  const matters = memoryMatters(now, papers)
  const sealed = memoryMatters(now, papers)
  const accounts = memoryAccounts()
  const townStore = { read: async () => state.town }
  const state = { town, onDay: (_: ReceptionDay) => {} }
  const { channels, paths, questions, templates, sheets } = sampleTown
  const directory: Directory = { channels, paths, questions, templates, sheets }
  const seen: Look[] = []
  const reception = memoryReception(day => state.onDay(day))
  const sent: Array<{ to: string, text: string }> = []
  const deps = {
    matters, sealed, accounts, town: townStore, secrets, propose,
    directory: { read: async () => directory }, codes: memoryCodes(), sender: { sms: async (to: string, text: string) => { sent.push({ to, text }); return 'sent' as const } },
    identities: memoryIdentities(), notices: memoryNotices(), caps: memoryCaps(), consents: memoryConsents(), messages: memoryMessages(), profiles: profileBox(secrets),
    papers: {
      add: async (paper: Paper) => { if (!papers.has(paper.id)) papers.set(paper.id, paper) },
      find: async (id: string) => papers.get(id),
      ofMatters: async (ids: readonly string[]) => [...papers.values()].filter(paper => ids.includes(paper.matterId))
    },
    access: memoryAccess(seen), days: reception.days, waiters: reception.waiters, records: reception.records, visitors: visitorBox(secrets),
    lessons: memoryLessons(), lectures: memoryLectures(), attendance: memoryAttendance(), totals: memoryTotals(), index: memoryIndex(),
    open: openMatter({ matters, sealed, town: townStore })
  }
  const lease = async <R>(_name: string, _until: number, work: () => Promise<R>) => work()
  const stores = [matters, sealed]
  const dispatch = sendDue({
    ...deps, stores, boards: reception.boards, now, lease,
    sender: {
      subscription: async ({ openid, fields }) => { sent.push({ to: openid, text: Object.values(fields).join(' ') }); return 'sent' },
      sms: async (phone, text) => { sent.push({ to: phone, text }); return 'sent' }
    }
  })
  const clocks = sweepDue({ stores, town: townStore, now, lease })
  const tend = tendDays({ ...deps, now, lease })

  async function callOf (person: string): Promise<Call> {
    const openid = `o-${person}`
    const id = keyed(secrets.hmac, 'person', openid)
    const personId = person.startsWith('@') ? person.slice(1) : undefined
    const holdings = holdingsOf(state.town, personId, dayOf(clock.now))
    return { actor: { id, personId, roles: rolesOf(holdings), holdings }, now: clock.now, account: await accounts.find(id), openid }
  }
  const routes = {
    petition: petitionRoutes(deps), casework: caseworkRoutes(deps), account: accountRoutes(deps), learn: learnRoutes(deps), office: officeRoutes(deps), reception: receptionRoutes(deps)
  }

  /** What the client gets back, refusals included. */
  function raw (person: string, name: Served, action: string, data: unknown): Promise<Result> {
    const context = { identify: () => callOf(person), requestId: () => 'r' }
    return serve(tables[name], routes[name] as never, context)({ action, data })
  }
  async function as<F extends Served, N extends keyof Actions[F] & string> (person: string, name: F, action: N, data: SentOf<F, N>): Promise<ReplyOf<F, N>> {
    const result = await raw(person, name, action, data)
    if (!result.ok) throw new AppError(result.code, result.detail)
    return result.data as ReplyOf<F, N>
  }
  return { clock, state, as, raw, matters, sealed, papers, seen, sent, accounts, dispatch, clocks, tend, reception: reception.all, deps }
}

let keys = 0
/** A fresh command key. */
export const newKey = (): string => (++keys).toString(16).padStart(32, '0')

/** A filing as a villager makes it; `overrides` change its fields. */
export const filing = (overrides: Partial<SentOf<'petition', 'submit'>> = {}): SentOf<'petition', 'submit'> => ({
  key: newKey(), topic: 'service', text: '水渠堵了三个月，田里进不了水，请镇里派人清一清。', truthful: true,
  person: { name: '张桂芳', phone: '15400000001', villageId: 'liuwan' }, ...overrides
})
