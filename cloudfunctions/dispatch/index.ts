import { cloudBoardStore } from '../core/adapters/cloud-board-store'
import { cloudLease } from '../core/adapters/cloud-lease'
import { installation } from '../core/adapters/installation'
import { wechatSender } from '../core/adapters/wechat-sender'
import { isTimer } from '../core/adapters/wx-context'
import { onTimer } from '../core/kernel/timer'
import { visitorBox } from '../core/people/visitor'
import { sendDue } from './usecases/send-due'

const deps = installation()
const templates = JSON.parse(process.env.LAW_TEMPLATES ?? '{}') as Record<string, string>

/** Cloud function `dispatch`, run by the timer: what waits in the outboxes goes to WeChat and SMS. */
export const main = onTimer(isTimer, sendDue({
  ...deps, stores: [deps.matters, deps.sealed], boards: [cloudBoardStore(deps.db, 'days'), cloudBoardStore(deps.db, 'visits')], visitors: visitorBox(deps.secrets),
  sender: wechatSender(templates), lease: cloudLease(deps.db, deps.now)
}))
