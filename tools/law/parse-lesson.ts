import * as v from 'valibot'
import { lessonHead, sections, type LessonContent } from '../../contract/lesson'

/** A lesson of a town's folder; its questions stand in a file of their own. */
export type LessonFile = { readonly id: string } & Omit<LessonContent, 'quiz'>

type Value = string | number | boolean | (string | Record<string, string>)[]

/** Reads a lesson: a head between two lines of `---`, then the fixed sections. Throws `file: what is wrong`. */
export function parseLesson (file: string, source: string): LessonFile {
  const [, head, body] = /^---\n(.*?)\n---\n(.*)$/s.exec(source) ?? []
  if (head === undefined || body === undefined) throw new Error(`${file}: 没有文件头`)
  const read = v.safeParse(lessonHead, readHead(head))
  if (!read.success) throw new Error(`${file}: ${read.issues.map(issue => `${v.getDotPath(issue) ?? ''} ${issue.message}`).join('; ')}`)
  if (`${read.output.id}.md` !== file) throw new Error(`${file}: 文件名和 id 不一样`)
  const found = [...body.matchAll(/^## (.+)\n([^]*?)(?=^## |$(?![^]))/gm)].map(([, name, text]) => [name!.trim(), text!.split('\n').map(line => line.trim()).filter(line => line !== '')] as const)
  const names = found.map(([name]) => name)
  if (names.join() !== sections.join()) throw new Error(`${file}: 段落应是 ${sections.join('、')}`)
  const empty = found.find(([, lines]) => lines.length === 0)
  if (empty) throw new Error(`${file}: 「${empty[0]}」是空的`)
  return { ...read.output, parts: Object.fromEntries(found) as unknown as LessonContent['parts'] }
}

/** The few forms of YAML that a head uses: `key: value`, `key: [a, b]`, and lists of `- text` or `- law number`. */
function readHead (head: string): Record<string, Value> {
  const values: Record<string, Value> = {}
  let list: (string | Record<string, string>)[] | undefined
  for (const line of head.split('\n')) {
    const item = /^ {2}- (.+)$/.exec(line), pair = /^(\w+):(?: (.*))?$/.exec(line)
    if (item && list) list.push(item[1]!.trim())
    else if (pair) {
      list = pair[2] === undefined || pair[2] === '' ? [] : undefined
      values[pair[1]!] = list ?? scalar(pair[2]!.trim())
    }
  }
  if (Array.isArray(values.cites)) values.cites = values.cites.map(cite => typeof cite === 'string' ? citation(cite) : cite)
  return values
}

function scalar (text: string): Value {
  if (text === 'true' || text === 'false') return text === 'true'
  if (/^\d+$/.test(text)) return Number(text)
  const inline = /^\[(.*)\]$/.exec(text)
  return inline ? inline[1]!.split(',').map(part => part.trim()).filter(part => part !== '') : text
}

function citation (text: string): Record<string, string> {
  const [, law, article] = /^(\S+) (\S+)$/.exec(text) ?? []
  return { law: law ?? text, article: article ?? '' }
}
