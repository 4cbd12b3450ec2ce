import { catalogue, type PaperCode } from './catalogue'
import type { Field, PaperSpec } from './spec'
import type { TownPapers } from './town-papers'

/** What a town wrote for papers, parts, fields or blanks that do not exist: it would never be printed. One sentence each, for whoever wrote it. */
export function mistakesIn ({ papers, numbers }: TownPapers): string[] {
  const codes = Object.keys(numbers.codes).filter(code => !(code in catalogue)).map(code => `文号用字：没有 ${code} 这种文书`)
  return [...codes, ...Object.entries(papers).flatMap(([key, sayings]) => {
    const [, code = '', part, title] = /^([A-Z]\d\d)(?:\.(\w+))?(?:\/(.+))?$/.exec(key) ?? []
    const spec = catalogue[code as PaperCode] as PaperSpec | undefined
    if (!spec) return [`${key}：没有这种文书`]
    if (part && !spec.parts.some(one => one.key === part)) return [`${key}：这种文书没有 ${part} 这一部分`]
    if (title && !spec.titles?.includes(title)) return [`${key}：这种文书没有「${title}」这个名称`]
    return [
      ...Object.keys(sayings.sentences ?? {}).filter(one => !says(spec, one)).map(one => `${key}：${one} 不是由镇里统一写的栏目`),
      ...Object.keys(sayings.yes ?? {}).filter(one => fieldOf(spec, one)?.type !== 'yesNo').map(one => `${key}：${one} 不是填是或不是的栏目`),
      ...[sayings.opening, sayings.closing].flatMap(blanks).filter(label => !spec.fields.some(field => field.label === label)).map(label => `${key}：｛${label}｝不是这种文书的栏目`)
    ]
  })]
}

const fieldOf = ({ fields }: PaperSpec, key: string): Field | undefined => fields.find(field => field.key === key)
const says = (spec: PaperSpec, key: string): boolean => fieldOf(spec, key)?.sources.includes('G') ?? false
const blanks = (words: string | undefined): string[] => [...(words ?? '').matchAll(/｛([^｛｝]+)｝/g)].map(([, label = '']) => label)
