import type { account } from '../../../contract/account'
import { dayOf } from '../../core/kernel/calendar'
import type { Call } from '../../core/kernel/call'
import { cursorOf, fromCursor } from '../../core/kernel/cursor'
import type { Handler } from '../../core/kernel/serve'
import { timeKey } from '../../core/kernel/time-key'
import { isBarred } from '../../core/matter/barred'
import { grantFor } from '../../core/matter/can'
import { shelvesOf } from '../../core/matter/open'
import type { MatterStore } from '../../core/matter/ports'
import type { Message } from '../../core/messages/message'
import type { MessageStore } from '../../core/messages/ports'
import type { TownStore } from '../../core/people/ports'
import { inboxRow } from '../domain/inbox-row'

interface Deps { readonly messages: MessageStore, readonly matters: MatterStore, readonly sealed: MatterStore, readonly town: TownStore }

const PAGE = 20

/** 消息: what came to the person, and beside it what came to their office. Two database calls, one more for an official. */
export const listMessages = (deps: Deps): Handler<typeof account.messages> => async (call, { cursor }) => {
  const place = fromCursor(cursor, ['number', 'string'])
  const behind = place && { unread: place[0] === 1, timeKey: String(place[1]) }
  const messages = await deps.messages.ofPerson(inboxesOf(call), behind, PAGE)
  const shown = await mayStillSee(deps, call, messages)
  const { settings } = await deps.town.read(call.account?.townVersion)
  const last = messages.at(-1)
  return {
    rows: shown.map(message => inboxRow(message, message.personKey === call.actor.id, settings.messages)),
    cursor: last && messages.length === PAGE ? cursorOf(last.readAt === undefined ? 1 : 0, timeKey(last.at, last.id)) : undefined
  }
}

/** Under which keys somebody's messages stand: their account's, and their own as a person of the town. */
export const inboxesOf = ({ actor }: Call): string[] => [actor.id, ...actor.personId === undefined ? [] : [actor.personId]]

/** Without those about a matter whose circle the official has come to stand in since: it does not exist for them any more. */
async function mayStillSee (deps: Deps, call: Call, messages: readonly Message[]): Promise<Message[]> {
  const own = (message: Message) => message.personKey === call.actor.id || message.page !== undefined // about no matter: nobody's circle
  const asked = [...new Set(messages.filter(message => !own(message)).map(message => message.matterId))]
  if (asked.length === 0) return [...messages]
  const town = await deps.town.read(call.account?.townVersion)
  const there = await Promise.all(shelvesOf(deps, call.actor, 'see').map(async ({ store, actor }) => (await store.some(asked))
    .filter(row => !isBarred(town, actor, row, dayOf(call.now)) && (row.kind !== 'accusation' || grantFor(actor, 'see', row))).map(row => row.id)))
  const seen = new Set(there.flat())
  return messages.filter(message => own(message) || seen.has(message.matterId))
}
