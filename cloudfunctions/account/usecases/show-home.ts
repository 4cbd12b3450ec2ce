import type { account } from '../../../contract/account'
import { dayOf } from '../../core/kernel/calendar'
import type { Handler } from '../../core/kernel/serve'
import { NEWEST } from '../../core/kernel/time-key'
import type { LectureStore } from '../../core/learning/ports'
import { isOpen } from '../../core/matter/desk'
import type { MatterStore } from '../../core/matter/ports'
import type { MessageStore } from '../../core/messages/ports'
import { placeName, unitOf } from '../../core/people/desks'
import type { TownStore } from '../../core/people/ports'
import type { ProfileBox } from '../../core/people/profile'
import type { NoticeStore } from '../../core/people/published'
import { homeCard } from '../domain/home-card'

interface Deps { readonly matters: MatterStore, readonly messages: MessageStore, readonly notices: NoticeStore, readonly lectures: LectureStore, readonly profiles: ProfileBox, readonly town: TownStore }

const READ = 40
const COUNTED = 21
const NOTICES = 3
const LECTURES = 2
const WEEK = 7 * 86_400_000

/** 首页 in one call. Three database calls; town, notices and lectures are kept in the instance. */
export const showHome = (deps: Deps): Handler<typeof account.home> => async call => {
  const [town, rows, unread, notices, lectures] = await Promise.all([
    deps.town.read(call.account?.townVersion), deps.matters.ofFiler(call.actor.id, NEWEST, READ), deps.messages.unread(call.actor.id, COUNTED), deps.notices.latest(dayOf(call.now)),
    deps.lectures.coming(call.now, LECTURES)
  ])
  const { account } = call
  const profile = account && deps.profiles.open(account)
  return {
    known: profile !== undefined, name: profile?.name, roles: [...call.actor.roles],
    place: account?.villageId && placeName(town, { villageId: account.villageId, groupId: account.groupId }),
    card: homeCard(rows, town, call.now), open: Math.min(rows.filter(isOpen).length, COUNTED), unread,
    notices: notices.slice(0, NOTICES).map(({ id, kind, title, unitId, day }) => ({ id, kind, title, unit: unitOf(town, unitId)?.name ?? '', on: day })),
    lectures: lectures.filter(({ at }) => at < call.now + WEEK).map(({ id, title, at, place }) => ({ id, title, at, place })),
    town: { name: town.name, phone: town.settings.phone, hours: town.settings.hours }
  }
}
