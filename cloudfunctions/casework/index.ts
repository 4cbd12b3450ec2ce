import { casework } from '../../contract/casework'
import { installation } from '../core/adapters/installation'
import { wechatSender } from '../core/adapters/wechat-sender'
import { serve } from '../core/kernel/serve'
import { routes } from './routes'

const deps = installation()

/** Cloud function `casework`: what officials do with a matter. */
export const main = serve(casework, routes({ ...deps, sender: wechatSender({}) }), deps.context)
