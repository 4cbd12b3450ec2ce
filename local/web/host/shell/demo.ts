import type { Person } from '../between'
import { byId, h } from './element'
import { running } from './device'

interface Inbox { sms: { id: string, at: number, text: string }[], wechat: { id: string, at: number, title: string, lines: string[], page: string }[] }

const get = async <T>(path: string): Promise<T> => (await fetch(path)).json() as Promise<T>
const post = async <T>(path: string, body: object): Promise<T> =>
  (await fetch(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })).json() as Promise<T>

export const people = (): Promise<Person[]> => get<Person[]>('/api/people')

/** How many people are shown before one asks for all. */
const few = 9

export function drawPeople (all: Person[], now: Person | undefined, choose: (person: Person) => void, open = false): void {
  const shown = open ? all : all.filter((person, index) => index < few || person === now)
  byId('people').replaceChildren(h('ul', { class: 'card' }, ...shown.map(person => h('li', {}, h('button', { 'aria-pressed': String(person === now), onclick: () => choose(person) },
    h('b', {}, person.name), h('span', {}, person.office), person === now && h('em', {}, '现在'))))),
  shown.length < all.length && h('button', { class: 'link', onclick: () => drawPeople(all, now, choose, true) }, `全部 ${all.length} 种身份`) || '')
}

const days = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', year: 'numeric', month: 'numeric', day: 'numeric', weekday: 'long' })
const hours = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit', hour12: false })

export function dayOf (at: number): string {
  const { year, month, day, weekday } = Object.fromEntries(days.formatToParts(at).map(({ type, value }) => [type, value])) as Record<string, string>
  return `${year} 年 ${month} 月 ${day} 日（${weekday}）`
}
export const hourOf = (at: number): string => hours.format(at)

function when (at: number, now: number): string {
  const day = 24 * 3600_000
  const passed = Math.floor((now + 8 * 3600_000) / day) - Math.floor((at + 8 * 3600_000) / day)
  const { month, day: date } = Object.fromEntries(days.formatToParts(at).map(({ type, value }) => [type, value])) as Record<string, string>
  return `${passed === 0 ? '今天' : passed === 1 ? '昨天' : `${month} 月 ${date} 日`} ${hourOf(at)}`
}

export async function drawInbox (person: Person, now: number): Promise<void> {
  const { sms, wechat } = await get<Inbox>(`/api/phone/inbox?as=${encodeURIComponent(person.id)}`)
  byId('whose').textContent = `${person.name}的手机`
  const row = (title: string, at: number, lines: string[], page?: string) => h('li', {}, h(page ? 'button' : 'div', { class: 'message', onclick: page && (() => running()?.open(page)) },
    h('span', { class: 'top' }, h('b', {}, title), h('time', {}, when(at, now))), ...lines.map(line => h('span', {}, line))))
  const list = (rows: HTMLElement[]) => rows.length > 0 ? h('ul', { class: 'card' }, ...rows) : h('p', { class: 'empty' }, '还没有。')
  byId('wechat').replaceChildren(list(wechat.map(({ title, at, lines, page }) => row(title, at, lines, page))))
  byId('sms').replaceChildren(list(sms.map(({ text, at }) => row('短信', at, [text]))))
}

export const townTime = async (): Promise<number> => (await get<{ now: number }>('/api/time')).now
export const moveTime = async (to: object): Promise<number> => (await post<{ now: number }>('/api/time', to)).now

/** Tells whose inbox has changed; undefined when it may have been anyone's. */
export function onInbox (changed: (as: string | undefined) => void): void {
  const events = new EventSource('/api/phone/events')
  events.onopen = () => changed(undefined) // what came before one listened
  events.onmessage = ({ data }) => changed((JSON.parse(String(data)) as { as: string }).as)
}
