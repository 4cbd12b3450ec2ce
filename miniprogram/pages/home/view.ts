import { noticeKinds } from '../../../contract/states'
import { chipNamed, dueLine, needsYou, type DayLine, type ShownChip } from '../../platform/chips'
import { showDate, showMoment } from '../../platform/dates'
import { dueMark, type Mark } from '../../platform/due-mark'
import { entry, presentEntries, type EntryName } from '../../platform/entries'
import { exists } from '../../platform/pages'
import type { Home } from '../../services/home'

interface Row extends DayLine { id: string, title: string, place: string, chip?: ShownChip, mark?: Mark | { icon: string, text: string, ink: string } }

/** All that home shows of an answer, and of what waits on the phone itself. Without an answer, what is known without one. */
export function homeView (home: Home | undefined, waiting: { ready: boolean }[], { now, online }: { now: number, online: boolean }) {
  const rows = [...draftRow(waiting, online), ...home?.card ? [cardRow(home.card, now)] : []]
  const there = (name: EntryName) => exists(entry(name).route)
  return {
    rows,
    firstTime: home !== undefined && !home.known && rows.length === 0,
    lectures: there('lecture') ? (home?.lectures ?? []).map(({ id, title, at, place }) => ({ id, text: title, strong: true, sub: `${showMoment(at, now)}，${place}` })) : [],
    notices: there('newsItem') ? (home?.notices ?? []).slice(0, 3).map(({ id, kind, title, unit, on }) => ({ id, text: title, sub: `${noticeKinds[kind]}，${unit}，${showDate(on, now)}` })) : []
  }
}

function draftRow (waiting: { ready: boolean }[], online: boolean): Row[] {
  if (waiting.length === 0 || !exists(entry('drafts').route)) return []
  const ready = waiting.filter(draft => draft.ready).length
  const line = ready > 0
    ? { title: `有 ${ready} 件写好没交`, ...online ? { before: '已经存在手机里，', after: '去提交' } : { before: '已经存在手机里，有网后点「提交」就行' } }
    : { title: `有 ${waiting.length} 件没写完`, before: '已经存在手机里，可以接着写' }
  return [{ id: 'drafts', place: '', mark: { icon: 'edit', text: '草稿', ink: 'ink-2' }, day: '', after: '', ...line }]
}

function cardRow ({ kind, matterId, subject, place, chip, dueAt }: NonNullable<Home['card']>, now: number): Row {
  const shown = kind === 'asked' ? needsYou : chipNamed(chip)
  const line = dueAt === undefined ? { before: '进展在里面', day: '', after: '' } : dueLine(shown.text, dueAt, now)
  return { id: matterId, title: subject, place, chip: shown, mark: dueMark(dueAt, now), ...line }
}

const offlineSubs: Partial<Record<EntryName, string>> = { speak: '没有网也能写，有网再提交', reception: '要联网', learn: '要联网' }

/** The three big buttons, those whose page is there; without a network each says what still goes. */
export const bigButtons = () => presentEntries(['speak', 'reception', 'learn']).map(({ id, text, icon, sub = '' }) => ({ id, text, icon, sub, offlineSub: offlineSubs[id] }))

/** Whom to call when there is danger. */
export const dangers = [{ number: '110', text: '报警' }, { number: '119', text: '火警' }, { number: '120', text: '急救' }]
