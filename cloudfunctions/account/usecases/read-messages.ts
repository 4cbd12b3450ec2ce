import type { account } from '../../../contract/account'
import type { Handler } from '../../core/kernel/serve'
import type { MessageStore } from '../../core/messages/ports'
import { inboxesOf } from './list-messages'

/** Marks the caller's own messages as read; a repeat finds nothing more to mark. */
export const readMessages = (deps: { messages: MessageStore }): Handler<typeof account.readMessages> => async (call, { ids }) => {
  await deps.messages.markRead(inboxesOf(call), ids ?? 'all', call.now)
  return { at: call.now }
}
