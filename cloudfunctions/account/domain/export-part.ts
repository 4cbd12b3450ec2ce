import type { Reply } from '../../../contract/action'
import type { account } from '../../../contract/account'
import { dayOf, showTime } from '../../core/kernel/calendar'
import type { Matter } from '../../core/matter/matter'
import type { Look, Paper } from '../../core/matter/ports'
import { chipFor, placeOfMatter, timelineOf } from '../../core/matter/view'
import type { Identity } from '../../core/people/identity'
import type { Consents } from '../../core/people/ports'
import type { Profile, Reminders } from '../../core/people/profile'
import type { Town } from '../../core/people/town'
import { lookLine } from './look-line'

type Part = Reply<typeof account.exportMine>['parts'][number]

const moment = (at: number): string => `${dayOf(at)} ${showTime(at)}`
const lines = (...parts: ReadonlyArray<string | false | undefined>): string => parts.filter(Boolean).join('\n')
const section = (title: string, entries: readonly string[]): string | false => entries.length > 0 && lines('', `【${title}】`, ...entries)

/** What the account itself holds. */
export function accountPart (profile: Profile | undefined, place: string, reminders: Reminders, consents: Consents | undefined): Part {
  const given = (consents?.entries ?? []).map(({ purpose, given, at, version }) => `${moment(at)} ${given ? '同意' : '收回'} ${purpose}（版本 ${version}）`)
  const text = lines(
    `姓名：${profile?.name ?? '没有留'}`, `电话：${profile?.phone ?? '没有留'}`, profile?.address && `住址：${profile.address}`, place && `村组：${place}`,
    `短信提醒：${reminders.sms ? '要' : '不要'}${reminders.phone ? `，发到 ${reminders.phone}` : ''}`, section('同意和收回', given)
  )
  return { title: '我的资料', text, files: [] }
}

/** All that is held of one matter: what the person wrote, what happened, the papers that were issued, who looked, and the identity kept with it. */
export function matterPart (matter: Matter, { papers, looks, identity }: { papers: readonly Paper[], looks: readonly Look[], identity: Identity | undefined }, town: Town): Part {
  const issued = papers.filter(paper => paper.signedAt !== undefined)
  const text = lines(
    `编号：${matter.shortNo}`, matter.number && `登记编号：${matter.number}`, `在哪里：${placeOfMatter(matter, town)}`, `到哪一步了：${chipFor(matter)}`,
    identity && `留下的姓名：${identity.name}`, identity?.phone && `留下的电话：${identity.phone}`, identity?.address && `留下的住址：${identity.address}`,
    identity?.forWhom && `替谁提交：${identity.forWhom.name}${identity.forWhom.phone ? `，${identity.forWhom.phone}` : ''}`,
    section('提交的内容', [`${moment(matter.createdAt)} ${matter.text}`]),
    section('补充', matter.supplements.map(({ at, text }) => `${moment(at)} ${text}`)),
    section('进展', timelineOf(matter, town).reverse().map(({ at, text, unit, post }) => [moment(at), text, unit, post].filter(Boolean).join(' '))),
    section('书面文书', issued.flatMap(({ title, number, parts }) => [lines(`${title}${number ? ` ${number}` : ''}`, ...parts.map(part => `${part.title}：${part.text}`))])),
    section('谁看过', looks.map(look => lookLine(look, '', town)).map(({ hour, unit, role, action, reason }) => [`${moment(hour).slice(0, 13)} 时`, unit, role, action, reason].filter(Boolean).join(' '))),
    matter.rating && section('您的评价', [`${moment(matter.rating.at)} ${[matter.rating.solved, matter.rating.registration, matter.rating.handling, matter.rating.words].filter(Boolean).join(' ')}`])
  )
  const files = [...matter.photos, ...matter.recordings, ...matter.supplements.flatMap(({ photos, recordings }) => [...photos, ...recordings])]
  return { title: matter.subject, text, matterId: matter.id, files }
}
