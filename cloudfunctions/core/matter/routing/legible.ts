import type { RoutingInput } from './proposal'

/** Why a text cannot be read by rule or model, so that a person reads or hears it; undefined where it can. */
export function unreadable ({ text, hasRecordingOnly }: RoutingInput): string | undefined {
  const letters = Array.from(text.replace(/\s+/g, ''))
  if (hasRecordingOnly) return '只有录音，还没有人听写，由登记员听过再定'
  if (letters.length === 0) return '没有写内容，由登记员联系问清再定'
  const han = letters.filter(letter => /\p{Script=Han}/u.test(letter))
  if (han.length < 4 && letters.length < 12) return '写得太短，看不出是什么事，由登记员联系问清再定'
  if (han.length < letters.length * 0.3) return '不是中文写的，或者是拼音、数字，由登记员看过再定'
  if (new Set(han).size < Math.min(6, letters.length / 3)) return '都是重复的字，看不出是什么事，由登记员联系问清再定'
  return undefined
}
