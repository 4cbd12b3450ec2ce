import { articleLabel, numeralClass, parseNumeral, writeNumeral } from '../../cloudfunctions/learn/domain/numerals'
import type { Article, Heading, Statute } from '../../cloudfunctions/learn/domain/statute'
import { readNotes } from './notes'

/** A line of Markdown or a paragraph of a DOCX, with its number in the source. */
export interface Line { readonly text: string, readonly line: number }
export interface Refusal { readonly line: number, readonly reason: string }
export type Parsed = { readonly statute: Statute } | { readonly refused: readonly Refusal[] }

const number = `[${numeralClass}]+`
const articleStart = new RegExp(`^第(${number})条(?:之(${number}))?(?:[\\s　]+|$)`)
const headingStart = new RegExp(`^(?:#{1,6}\\s*)?第(${number})(编|分编|章|节)(?:[\\s　]+(.*))?$`)
const itemStart = new RegExp(`^[（(](${number})[）)]`)
const endOfNotes = '<!-- INFO END -->'

/**
 * Reads a statute out of its lines, of either source. Loses nothing or refuses: a gap, a repetition or a step back in articles,
 * headings or items, an article without text, text that belongs nowhere, a missing title are told with their line.
 */
export function parseStatute (name: string, source: readonly Line[]): Parsed {
  const lines = source.map(({ text, line }) => ({ text: bare(text), line })).filter(({ text }) => text !== '')
  const refused: Refusal[] = []
  const { head, preamble, body } = divide(lines)
  const { title, part, notes } = readHead(head)
  if (title === '') refused.push({ line: head[0]?.line ?? 1, reason: '没有法规名称' })
  const { headings, articles, problems } = readBody(body, part !== undefined)
  refused.push(...problems)
  if (articles.length === 0) refused.push({ line: lines.at(-1)?.line ?? 1, reason: '没有一条条文' })
  if (refused.length > 0) return { refused }
  return { statute: { name, title, ...(part ? { part } : {}), ...readNotes(notes, title, articles), notes, preamble, headings, articles } }
}

/** Without zero-width marks and outer spaces of any width. */
const bare = (text: string): string => text.replace(/[\u200B\uFEFF]/g, '').trim()

const isHeading = (text: string) => headingStart.test(text)
const isArticle = (text: string) => articleStart.test(text)

/** The head ends with its mark, or with the first heading or article; a printed table of contents is left out. */
function divide (lines: readonly Line[]): { head: Line[], preamble: string[], body: Line[] } {
  const mark = lines.findIndex(({ text }) => text === endOfNotes)
  const contents = lines.findIndex(({ text }) => /^目\s*录$/.test(text))
  const begins = lines.findIndex(({ text }, index) => index > mark && (isHeading(text) || isArticle(text)))
  const start = begins < 0 ? lines.length : begins
  const headEnd = mark >= 0 ? mark : contents >= 0 && contents < start ? contents : start
  const between = lines.slice(headEnd, start).map(({ text }) => text).filter(text => text !== endOfNotes && !/^(目\s*录|#+)$/.test(text))
  return { head: lines.slice(0, headEnd), preamble: between, body: withoutContents(lines.slice(start)) }
}

/** A table of contents names each heading once before the text does: what stands before the last repetition of the first one goes. */
function withoutContents (body: Line[]): Line[] {
  const firstArticle = body.findIndex(({ text }) => isArticle(text))
  const firstHeading = squeeze(body[0]?.text ?? '')
  let from = 0
  for (let at = 1; at < firstArticle; at++) if (squeeze(body[at]!.text) === firstHeading) from = at
  return body.slice(from)
}

const squeeze = (text: string): string => text.replace(/^#+/, '').replace(/\s/g, '')

function readHead (head: readonly Line[]): { title: string, part?: string, notes: string[] } {
  const marked = head.filter(({ text }) => /^#\s/.test(text)).map(({ text }) => squeeze(text))
  if (marked.length > 0) {
    const notes = head.map(({ text }) => text).filter(text => !text.startsWith('#'))
    return { title: marked[0]!, ...(marked[1] ? { part: marked[1] } : {}), notes }
  }
  const noteAt = head.findIndex(({ text }) => /^[（(]|^\d{4}年/.test(text))
  const titles = noteAt < 0 ? head : head.slice(0, noteAt)
  return { title: squeeze(titles.map(({ text }) => text).join('')), notes: noteAt < 0 ? [] : head.slice(noteAt).map(({ text }) => text) }
}

/** `partOfCode`: the numbers go on from another file, so the first one may be any. */
function readBody (body: readonly Line[], partOfCode: boolean) {
  const headings: Heading[] = [], problems: Refusal[] = []
  const articles: (Article & { lines: string[] })[] = []
  const counted: Partial<Record<Heading['kind'], number>> = {}
  const mayRestart = new Set<Heading['kind']>()
  let itemNo = 0
  const complain = (line: number, reason: string) => problems.push({ line, reason })
  const open = (line: number, n: number, sub: number, text: string) => {
    const before = articles.at(-1)
    if (!follows(before, n, sub, partOfCode)) complain(line, before ? `${articleLabel(n, sub)}不能接在${before.label}后面` : `从${articleLabel(n, sub)}开始，缺第一条`)
    if (before?.lines.length === 0) complain(line - 1, `${before.label}没有内容`)
    articles.push({ label: articleLabel(n, sub), n, sub, lines: text === '' ? [] : [text] })
    itemNo = 0
  }
  for (const { text, line } of body) {
    const heading = headingStart.exec(text), article = articleStart.exec(text)
    if (heading) {
      const kind = heading[2] as Heading['kind'], n = parseNumeral(heading[1]!) ?? 0
      const expected = (counted[kind] ?? 0) + 1
      if (n !== expected && !(n === 1 && mayRestart.has(kind))) complain(line, `${squeeze(text)}的序号不对，应是第${writeNumeral(expected)}${kind}`)
      counted[kind] = n
      mayRestart.delete(kind)
      for (const below of lower[kind]) mayRestart.add(below)
      headings.push({ kind, n, name: squeeze(heading[3] ?? ''), first: articles.length })
    } else if (article) {
      const n = parseNumeral(article[1]!), sub = article[2] === undefined ? 0 : parseNumeral(article[2])
      if (n === undefined || sub === undefined) complain(line, `看不懂条号：${article[0].trim()}`)
      else open(line, n, sub, text.slice(article[0].length).trim())
    } else if (/^#+$/.test(text)) continue
    else if (articles.length === 0) complain(line, '第一条前面有不认识的内容')
    else if (text.startsWith('#')) complain(line, `看不懂标题：${text}`)
    else {
      const item = itemStart.exec(text)
      if (item) {
        const n = parseNumeral(item[1]!)
        if (n !== 1 && n !== itemNo + 1) complain(line, `${articles.at(-1)!.label}里${item[0]}的序号不对`)
        itemNo = n ?? 0
      }
      articles.at(-1)!.lines.push(text)
    }
  }
  const last = articles.at(-1)
  if (last?.lines.length === 0) complain(body.at(-1)!.line, `${last.label}没有内容`)
  return { headings, articles, problems }
}

/** Chapters go on through the parts of 民事诉讼法 and begin anew elsewhere; sections begin anew in each chapter. */
const lower: Readonly<Record<Heading['kind'], readonly Heading['kind'][]>> = { 编: ['分编', '章', '节'], 分编: ['章', '节'], 章: ['节'], 节: [] }

function follows (before: Article | undefined, n: number, sub: number, partOfCode: boolean): boolean {
  if (!before) return sub === 0 && (n === 1 || partOfCode)
  return sub === 0 ? n === before.n + 1 : n === before.n && sub === before.sub + 1
}
