import type { Reply } from '../../../contract/action'
import type { account } from '../../../contract/account'
import type { Message, MessageTexts } from '../../core/messages/message'
import { pageOf } from '../../core/messages/page-of'

/** A message as a line of 消息: the fixed words that were sent, and what it opens. */
export function inboxRow (message: Message, own: boolean, { messages }: MessageTexts): Reply<typeof account.messages>['rows'][number] {
  const { id, code, at, shortNo, matterId, readAt, page = pageOf(own ? 'person' : 'official', matterId) } = message
  const { value = '', hint = '' } = messages[code] ?? {}
  return { id, code, words: value, hint, at, unread: readAt === undefined, shortNo, matterId, page }
}
