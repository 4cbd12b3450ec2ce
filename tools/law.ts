import { importStatutes } from './law/import'
import { saveLibrary } from './law/library'

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
  if (statutes.length > 0) await saveLibrary(data, statutes)
  const report = { statutes: statutes.length, articles: statutes.reduce((sum, { articles }) => sum + articles.length, 0), refused }
  console.log(json ? JSON.stringify(report) : JSON.stringify(report, undefined, 2))
  return true
}

/** `npm run law`: statutes in, answers out. */
async function main () {
  const [command, ...rest] = process.argv.slice(2)
  const commands: Record<string, (given: Options) => Promise<boolean>> = { import: importInto }
  const run = commands[command ?? '']
  if (run && await run(options(rest))) return
  console.error(usage)
  process.exitCode = 2
}

main().catch((fault: unknown) => {
  console.error(fault)
  process.exitCode = 1
})
