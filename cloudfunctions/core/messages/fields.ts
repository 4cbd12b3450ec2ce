import { dayOf, showTime } from '../kernel/calendar'
import type { MessageText, MessageTexts } from './message'

/** What a template's fields are filled with, by WeChat's own field names: the type and the place in the template (character_string1, phrase2 ...). */
export function fieldsOf (texts: MessageTexts, text: MessageText, { shortNo, at, place }: { shortNo: string, at: number, place: string }): Record<string, string> {
  const values: Record<string, string> = { number: shortNo, value: text.value ?? '', hint: text.hint ?? '', time: time(at), place }
  const fields = texts.templates[text.template ?? '']?.fields ?? []
  return Object.fromEntries(fields.map(([name, type], n) => [`${type}${n + 1}`, values[name] ?? '']))
}

/** WeChat's form of a time: 2026年3月2日 18:05. */
function time (at: number): string {
  const [year, month, day] = dayOf(at).split('-').map(Number)
  return `${year}年${month}月${day}日 ${showTime(at)}`
}
