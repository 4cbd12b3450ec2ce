import type { account } from '../../../contract/account'
import type { Handler } from '../../core/kernel/serve'
import { NEWEST } from '../../core/kernel/time-key'
import type { AttendanceStore } from '../../core/learning/ports'
import { isOpen } from '../../core/matter/desk'
import type { MatterStore } from '../../core/matter/ports'
import type { MessageStore } from '../../core/messages/ports'
import { keepAccount } from '../../core/people/keep-account'
import type { AccountStore, IdentityStore } from '../../core/people/ports'
import type { ProfileBox } from '../../core/people/profile'
import { whatStays } from '../domain/what-stays'

interface Deps { readonly accounts: AccountStore, readonly profiles: ProfileBox, readonly identities: IdentityStore, readonly matters: MatterStore, readonly messages: MessageStore, readonly attendance: AttendanceStore }

const MATTERS = 100

/**
 * 删除 (个人信息保护法 47): what nothing obliges the town to keep goes now; the names on closed matters are put away, so that no official opens
 * them any more; files stay for their archive term. A repeat finds nothing more to take away.
 */
export const eraseMine = (deps: Deps): Handler<typeof account.erase> => async call => {
  const mine = await deps.matters.ofFiler(call.actor.id, NEWEST, MATTERS)
  await deps.identities.lock(mine.filter(row => !isOpen(row)).map(row => row.id))
  await deps.messages.remove(call.actor.id)
  await deps.attendance.forget(call.actor.id)
  if (call.account) await keepAccount(deps, call, () => ({}), ['profile', 'reminders', 'villageId', 'groupId'])
  return { at: call.now, gone: ['姓名、电话、住址和村组（下次用到时再填）', '提醒设置', '消息', '听课'], stays: whatStays(mine) }
}
