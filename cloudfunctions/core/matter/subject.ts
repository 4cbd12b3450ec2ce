const LONGEST = 16
const topics = { service: '请镇里办的事', dispute: '一件矛盾', hazard: '一处危险', advice: '一条建议' } as const
/** Words of greeting that say nothing of the matter. */
const greeting = /^(尊敬的|敬爱的|您好|你好|领导|各位|大家)[^，。！：,.!:\n]{0,14}[，。！：,.!:\n]+\s*/

/**
 * The line that stands for a matter in lists: the first clause of what the person wrote. A filing that is only a recording is
 * called by what it is about. Names nobody on purpose: intake writes a better one when it registers.
 */
export function subjectOf (filing: { topic: keyof typeof topics, text: string }): string {
  let rest = filing.text.trim()
  while (greeting.test(rest)) rest = rest.replace(greeting, '')
  const clause = rest.split(/[，。！？；：,.!?;:\n]/).find(part => part.trim() !== '')?.trim() ?? ''
  const letters = Array.from(clause)
  if (letters.length === 0) return topics[filing.topic]
  return letters.length <= LONGEST ? clause : `${letters.slice(0, LONGEST - 1).join('')}…`
}
