import { reception } from '../../contract/reception'
import { cloudDayStore } from '../core/adapters/cloud-day-store'
import { cloudLease } from '../core/adapters/cloud-lease'
import { cloudRecordStore } from '../core/adapters/cloud-record-store'
import { cloudWaiterStore } from '../core/adapters/cloud-waiter-store'
import { installation } from '../core/adapters/installation'
import { isTimer } from '../core/adapters/wx-context'
import { serve } from '../core/kernel/serve'
import { propose } from '../core/matter/routing/propose'
import { visitorBox } from '../core/people/visitor'
import { routes } from './routes'
import { tendDays } from './usecases/tend-days'

const base = installation()
const deps = { ...base, propose, days: cloudDayStore(base.db), waiters: cloudWaiterStore(base.db), records: cloudRecordStore(base.db), visitors: visitorBox(base.secrets) }
const answer = serve(reception, routes(deps), deps.context)
const tend = tendDays({ ...deps, lease: cloudLease(deps.db, deps.now) })

/** Cloud function `reception`: reception days, seats, the line, the desk, visit records; its timer publishes, reminds and follows up. */
export const main = (event: unknown) => isTimer() ? tend() : answer(event)
