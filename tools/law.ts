import { readFile } from 'node:fs/promises'
import { answerAll, type Question } from './law/answer'
import { checkReferences } from './law/check'
import { importStatutes } from './law/import'
import { loadLibrary, saveLibrary } from './law/library'
import { readQuizzes } from './law/quizzes'
import { indexLibrary, readTownWords, withKnownDays } from './law/town-words'

const usage = `用法：
  npm run -s law -- import 文件… 或 文件夹 [--json] [--data 文件夹]
  npm run -s law -- search 文件.jsonl [--data 文件夹]
  npm run -s law -- check [--data 文件夹]`

interface Options { readonly words: readonly string[], readonly data: string, readonly json: boolean }

function options (args: readonly string[]): Options {
  const dataAt = args.indexOf('--data')
  const data = dataAt >= 0 ? args[dataAt + 1] : undefined
  return { words: args.filter((word, at) => !word.startsWith('--') && (dataAt < 0 || at !== dataAt + 1)), data: data ?? 'data/law', json: args.includes('--json') }
}

async function importInto ({ words, data, json }: Options) {
  if (words.length === 0) return false
  const { statutes, refused } = await importStatutes(words)
  if (statutes.length > 0) await saveLibrary(data, withKnownDays(statutes, (await readTownWords()).laws))
  const report = { statutes: statutes.length, articles: statutes.reduce((sum, { articles }) => sum + articles.length, 0), refused }
  console.log(json ? JSON.stringify(report) : JSON.stringify(report, undefined, 2))
  return true
}

/** Today in Asia/Shanghai, YYYY-MM-DD. */
const today = (): string => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)

async function search ({ words: [file], data }: Options) {
  if (file === undefined) return false
  const library = await loadLibrary(data)
  if (library.length === 0) console.error('还没有导入法规：先运行 npm run -s law -- import 文件或文件夹')
  const index = indexLibrary(library, await readTownWords(), today())
  const questions = (await readFile(file, 'utf8')).split('\n').filter(line => line.trim() !== '').map(line => JSON.parse(line) as Question)
  for (const answer of answerAll(index, questions)) console.log(JSON.stringify(answer))
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
