import { office } from '../../contract/office'
import { installation } from '../core/adapters/installation'
import { serve } from '../core/kernel/serve'
import { routes } from './routes'

const deps = installation()

/** Cloud function `office`: what the town tells everybody. */
export const main = serve(office, routes(deps), deps.context)
