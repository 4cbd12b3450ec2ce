import { cloudLease } from '../core/adapters/cloud-lease'
import { installation } from '../core/adapters/installation'
import { isTimer } from '../core/adapters/wx-context'
import { onTimer } from '../core/kernel/timer'
import { sweepDue } from './usecases/sweep-due'

const deps = installation()

/** Cloud function `clocks`, run by the timer: what falls due. */
export const main = onTimer(isTimer, sweepDue({ ...deps, stores: [deps.matters, deps.sealed], lease: cloudLease(deps.db, deps.now) }))
