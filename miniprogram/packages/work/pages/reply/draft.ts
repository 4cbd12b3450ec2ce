import type { SentOf } from '../../../../../contract/actions'
import type { OfficialMatter } from '../../../../services/casework'

export interface Part { title: string, text: string }
type Answer = SentOf<'casework', 'reply'>['answer']
export type Result = 'support' | 'explain' | 'refuse'

/** The five parts of a decision on a claim (信访工作条例第三十二条、第三十五条). */
const five = ['您的请求', '查明的情况', '处理意见', '依据', '不同意怎么办'] as const
/** Come filled in, and stay as they came. */
const given = new Set<string>(['您的请求', '依据', '不同意怎么办', '您的建议', '您报的事'])

const blank = /【[^】]*】/g
export const blanksIn = (text: string): string[] => text.match(blank) ?? []

/** A claim is decided in five parts and its head signs; everything else is a letter that goes out at once. */
export const isDecision = ({ form, kind, state }: Pick<OfficialMatter, 'form' | 'kind' | 'state'>): boolean => form === 'petition' && kind === 'claim' && state !== 'withGrid'

/** What one begins with who takes no template. */
export const emptyParts = (matter: Pick<OfficialMatter, 'form' | 'kind' | 'state' | 'requests'>): Part[] => isDecision(matter)
  ? five.map(title => ({ title, text: title === '您的请求' ? matter.requests.map(({ text }) => text).join('；') : '' }))
  : [{ title: '答复', text: '' }]

/** Filled in by the town and the matter, without a blank: not to be written again. */
export const isGiven = ({ title, text }: Part, byTemplate: boolean): boolean => byTemplate && given.has(title) && text !== '' && blanksIn(text).length === 0

/** What the text itself says of a request; the handler may say otherwise. */
export function resultIn (parts: Part[]): Result | '' {
  const text = parts.find(({ title }) => title === '处理意见')?.text ?? ''
  return /不支持/.test(text) ? 'refuse' : /支持/.test(text) ? 'support' : text === '' ? '' : 'explain'
}

function adoptedIn (parts: Part[]): 'yes' | 'partly' | 'no' | undefined {
  const text = parts.find(({ title }) => title === '采不采纳')?.text
  if (text === undefined || blanksIn(text).length > 0) return undefined
  return /没有采纳|不采纳/.test(text) ? 'no' : /一部分/.test(text) ? 'partly' : /采纳/.test(text) ? 'yes' : undefined
}

/** As the contract takes it. */
export function answerOf (matter: Pick<OfficialMatter, 'form' | 'kind' | 'state' | 'requests'>, parts: Part[], results: Record<string, Result | ''>): Answer {
  const text = (title: string) => parts.find(part => part.title === title)?.text ?? ''
  if (!isDecision(matter)) {
    const adopted = adoptedIn(parts)
    return { form: 'letter', paragraphs: parts.length === 1 ? parts[0]!.text : parts.map(part => `${part.title}：${part.text}`).join('\n'), ...adopted ? { adopted } : {} }
  }
  const decided = matter.requests.flatMap(({ id }) => { const result = results[id] || resultIn(parts); return result ? [{ id, result }] : [] })
  return { form: 'decision', request: text('您的请求'), facts: text('查明的情况'), decision: text('处理意见'), basis: text('依据'), remedy: text('不同意怎么办'), results: decided }
}

const LONG = 60

/** A hint, never a lock: what a person would stumble over, or miss. */
export function hintFor (text: string): string {
  const longest = text.split(/[。！？；\n]/).map(sentence => Array.from(sentence.trim()).length).reduce((most, length) => Math.max(most, length), 0)
  if (/已转|转有关|转相关/.test(text) && !/\d/.test(text)) return '只说了「已转有关部门」，还缺：谁在办、哪天前、找谁问'
  return longest > LONG ? `这句 ${longest} 个字，群众可能读不完` : ''
}
