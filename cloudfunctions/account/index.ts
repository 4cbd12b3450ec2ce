import { account } from '../../contract/account'
import { installation } from '../core/adapters/installation'
import { serve } from '../core/kernel/serve'
import { routes } from './routes'

const deps = installation()

/** Cloud function `account`: who I am here, and what I consented to. */
export const main = serve(account, routes(deps), deps.context)
