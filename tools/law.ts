import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import type { Statute } from '../cloudfunctions/learn/domain/statute'
import { answerAll } from './law/answer'
import { checkReferences } from './law/check'
import { importStatutes } from './law/import'
import { loadLibrary, saveLibrary } from './law/library'
import { publishedLessons } from './law/lesson-documents'
import { publishIndex } from './law/publish-index'
import { readQuestions } from './law/questions'
import { readQuizzes } from './law/quizzes'
import { indexLibrary, readTownWords, withKnownDays } from './law/town-words'
import type { TownDatabase } from './town/apply'
import { cloudTownDatabase } from './town/cloud-town-database'

const usage = `用法：
  npm run -s law -- import 文件… 或 文件夹 [--json] [--data 文件夹] [--url 地址 或 --env 环境]   写了地址或环境，小程序里就查得到
  npm run -s law -- search 文件.jsonl [--data 文件夹]
  npm run -s law -- check [--data 文件夹]`

interface Options { readonly words: readonly string[], readonly data: string, readonly json: boolean, readonly url?: string, readonly env?: string }

function options (args: string[]): Options {
  const { positionals: words, values } = parseArgs({
    args, allowPositionals: true,
    options: { data: { type: 'string', default: 'data/law' }, json: { type: 'boolean', default: false }, url: { type: 'string' }, env: { type: 'string' } }
  })
  return { words, ...values }
}

async function importInto ({ words, data, json, url, env }: Options) {
  if (words.length === 0) return false
  const { statutes, refused } = await importStatutes(words)
  if (statutes.length > 0) await saveLibrary(data, withKnownDays(statutes, (await readTownWords()).laws))
  const report = { statutes: statutes.length, articles: statutes.reduce((sum, { articles }) => sum + articles.length, 0), refused }
  console.log(json ? JSON.stringify(report) : JSON.stringify(report, undefined, 2))
  if (url !== undefined || env !== undefined) await publish(await loadLibrary(data), cloudTownDatabase({ url, env: env ?? 'local-env' }))
  return true
}

/** The mini-program searches what was imported from now on. */
async function publish (library: readonly Statute[], database: TownDatabase) {
  const lessons = await publishedLessons(database)
  const documents = await publishIndex(database, indexLibrary(library, { ...await readTownWords(), lessons }, today()), Date.now())
  console.error(`写进了数据库：${library.length} 部法规，${lessons.length} 篇文章，${documents} 条`)
}

/** Today in Asia/Shanghai, YYYY-MM-DD. */
const today = (): string => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)

async function search ({ words: [file], data }: Options) {
  if (file === undefined) return false
  const library = await loadLibrary(data)
  if (library.length === 0) console.error('还没有导入法规：先运行 npm run -s law -- import 文件或文件夹')
  const index = indexLibrary(library, await readTownWords(), today())
  const { questions, mistakes } = readQuestions(await readFile(file, 'utf8'))
  for (const answer of answerAll(index, questions)) console.log(JSON.stringify(answer))
  for (const { line, reason } of mistakes) console.error(`${file} 第 ${line} 行：${reason}`)
  if (mistakes.length > 0) process.exitCode = 1
  return true
}

/** Lessons, quizzes and questions against the statutes at hand. */
async function check ({ data }: Options) {
  const problems = checkReferences(await loadLibrary(data), await readTownWords(), await readQuizzes('town/quizzes'))
  for (const problem of problems) console.log(problem)
  console.error(problems.length === 0 ? '都对得上' : `有 ${problems.length} 处要看`)
  process.exitCode = problems.length === 0 ? 0 : 1
  return true
}

/** `npm run law`: statutes in, answers out. */
async function main () {
  const [command, ...rest] = process.argv.slice(2)
  const commands: Record<string, (given: Options) => Promise<boolean>> = { import: importInto, search, check }
  const run = commands[command ?? '']
  if (run && await run(options(rest))) return
  console.error(usage)
  process.exitCode = 2
}

main().catch((fault: unknown) => {
  console.error(fault)
  process.exitCode = 1
})
