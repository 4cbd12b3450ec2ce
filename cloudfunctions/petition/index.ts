import { petition } from '../../contract/petition'
import { installation } from '../core/adapters/installation'
import { wechatSender } from '../core/adapters/wechat-sender'
import { serve } from '../core/kernel/serve'
import { propose } from '../core/matter/routing/propose'
import { routes } from './routes'

const deps = installation()

/** Cloud function `petition`: what a villager does with a matter. */
export const main = serve(petition, routes({ ...deps, propose, sender: wechatSender({}) }), deps.context)
