import { existsSync, readFileSync } from 'node:fs'
import Database from 'libsql'
import MiniSearch from 'minisearch'
import type { LawIndex } from '../../cloudfunctions/learn/domain/law-index'
import { Searcher } from '../../cloudfunctions/learn/domain/search'
import { pairs, runsOfHan } from '../../cloudfunctions/learn/domain/wording'
import { importStatutes } from '../../tools/law/import'
import { indexLibrary, readTownWords } from '../../tools/law/town-words'
import type { Row } from './row'

/** A way to search: the numbers of the articles that it finds, best first. */
type Engine = (query: string) => number[]

const ROUNDS = 5
const percent = (part: number): string => `${Math.round(part * 100)} %`
const quantile = (values: readonly number[], part: number): number => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))]!

/** Law search against MiniSearch over character pairs and FTS5 with trigrams: correctness first, then time, in turns. */
export async function lawSearch (laws = process.env.LAWS ?? '../shared/laws'): Promise<Row[]> {
  if (!existsSync(laws)) return [{ figure: '法规检索', value: `没有 ${laws}，跳过` }]
  const index = indexLibrary((await importStatutes([laws])).statutes, await readTownWords(), '2026-11-25')
  const bench = new Bench(index, { 本项目: ours(index), 'MiniSearch 任一': miniSearch(index, 'OR'), 'MiniSearch 全部': miniSearch(index, 'AND'), FTS5: fts5(index) })
  return [bench.literal(), bench.everyday(), bench.time()]
}

function ours (index: LawIndex): Engine {
  const searcher = new Searcher(index)
  return query => searcher.search(query, index.articles.length).articles.map(({ article }) => article)
}

function miniSearch (index: LawIndex, combineWith: 'OR' | 'AND'): Engine {
  const tokenize = (text: string) => runsOfHan(text).flatMap(run => run.length === 1 ? [run] : pairs(run))
  const engine = new MiniSearch<{ id: number, text: string }>({ fields: ['text'], tokenize })
  engine.addAll(index.articles.map(({ text }, id) => ({ id, text })))
  return query => engine.search(query, { combineWith }).map(({ id }) => Number(id))
}

function fts5 (index: LawIndex): Engine {
  const db = new Database(':memory:')
  db.exec('CREATE VIRTUAL TABLE a USING fts5(text, tokenize = \'trigram\')')
  const insert = db.prepare('INSERT INTO a (rowid, text) VALUES (?, ?)')
  index.articles.forEach(({ text }, id) => insert.run(id + 1, text))
  const select = db.prepare('SELECT rowid FROM a WHERE a MATCH ? ORDER BY bm25(a)')
  const trigrams = (query: string) => runsOfHan(query).flatMap(run => Array.from({ length: Math.max(0, run.length - 2) }, (_, at) => `"${run.slice(at, at + 3)}"`))
  return query => {
    const match = trigrams(query).join(' OR ')
    return match === '' ? [] : (select.all(match) as { rowid: number }[]).map(({ rowid }) => rowid - 1)
  }
}

/** The half of the everyday questions that nothing was tuned on: every second one. */
function reportedHalf () {
  const lines = readFileSync('test/unit/learn/questions.txt', 'utf8').trim().split('\n')
  return lines.filter((_, at) => at % 2 === 1).map(line => {
    const [q, answers] = line.split('\t')
    return { q: q!, right: new Set(answers!.split('; ')) }
  })
}

class Bench {
  private readonly questions = reportedHalf()
  /** Words of the law that stand in some article: the law's side of the lexicon. */
  private readonly words: string[]

  constructor (private readonly index: LawIndex, private readonly engines: Record<string, Engine>) {
    this.words = [...index.lexicon.lawful.groups.keys()].filter(word => /^\p{Script=Han}{2,6}$/u.test(word) && index.articles.some(({ text }) => text.includes(word)))
  }

  private row (figure: string, show: (engine: Engine, name: string) => string, goal: string, ok: boolean): Row {
    const [own, ...others] = Object.entries(this.engines).map(([name, engine]) => [name, show(engine, name)] as const)
    return { figure, value: own![1], beside: others.map(([name, shown]) => `${name} ${shown}`).join('；'), goal, ok }
  }

  literal (): Row {
    const truths = this.words.map(word => new Set(this.index.articles.flatMap(({ text }, id) => text.includes(word) ? [id] : [])))
    const measure = (engine: Engine) => {
      const hits = this.words.map(engine)
      const right = hits.reduce((sum, found, at) => sum + found.filter(id => truths[at]!.has(id)).length, 0)
      return { recall: right / truths.reduce((sum, { size }) => sum + size, 0), precision: right / Math.max(1, hits.reduce((sum, { length }) => sum + length, 0)) }
    }
    const own = measure(this.engines['本项目']!)
    return this.row(`法规用词 ${this.words.length} 个：查全 / 查准`, engine => {
      const { recall, precision } = measure(engine)
      return `${recall.toFixed(2)} / ${precision.toFixed(2)}`
    }, '1.00 / 1.00', own.recall === 1 && own.precision === 1)
  }

  everyday (): Row {
    const named = (id: number) => `${this.index.laws[this.index.articles[id]!.law]!.short} ${this.index.articles[id]!.n}`
    const share = (engine: Engine) => this.questions.filter(({ q, right }) => engine(q).slice(0, 3).some(id => right.has(named(id)))).length / this.questions.length
    return this.row(`日常问题 ${this.questions.length} 个：前三条里有对的`, engine => percent(share(engine)), '>= 75 %', share(this.engines['本项目']!) >= 0.75)
  }

  /** For each query the median of the rounds; the first round warms up. */
  time (): Row {
    const queries = [...this.questions.map(({ q }) => q), ...this.words]
    const times = new Map(Object.keys(this.engines).map(name => [name, queries.map((): number[] => [])]))
    for (let round = 0; round <= ROUNDS; round++) {
      queries.forEach((query, at) => {
        for (const [name, engine] of Object.entries(this.engines)) {
          const start = performance.now()
          engine(query)
          if (round > 0) times.get(name)![at]!.push(performance.now() - start)
        }
      })
    }
    const p99 = (name: string) => quantile(times.get(name)!.map(rounds => quantile(rounds, 0.5)), 0.99)
    const ratio = p99('本项目') / p99('MiniSearch 任一')
    return this.row(`${queries.length} 次检索用时 p99（是 MiniSearch 任一的 ${ratio.toFixed(2)} 倍）`, (_, name) => `${p99(name).toFixed(2)} ms`, '<= 0.2 倍', ratio <= 0.2)
  }
}
