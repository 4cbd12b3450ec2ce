import { existsSync, readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { backup, restore } from './backup'
import { openCloud } from './index'
import { inspectFolder } from './inspect'
import { Unusable } from './store/owner'

const usage = `npm run cloud --                     在本机提供云开发（数据库、云函数、云存储、开放接口）
    --port 8090 --data DIR           端口和数据文件夹
    --database FILE --env ID         集合与索引（默认当前文件夹的 database.json）、环境 ID
    --trace                          每次调用怎么回答的，逐行打印
    --quota basic                    按基础版的额度计数和拒绝，结束时报告
    --max-size MB                    数据文件最大多少
npm run cloud -- backup FILE         备份（服务运行着也可以）
npm run cloud -- restore FILE        恢复到空的数据文件夹
npm run cloud -- inspect             数据文件夹里有什么；运行中的服务请打开它的网页`

const options = {
  port: { type: 'string', default: '8090' },
  data: { type: 'string', default: 'data/cloud' },
  database: { type: 'string' },
  env: { type: 'string' },
  trace: { type: 'boolean', default: false },
  quota: { type: 'string' },
  'max-size': { type: 'string' },
  help: { type: 'boolean', default: false }
} as const

type Values = ReturnType<typeof parseArgs<{ options: typeof options }>>['values']

const says = (text: string): void => { process.stderr.write(`${text}\n`) }

function planOf (file: string | undefined): object | undefined {
  const path = file ?? (existsSync('database.json') ? 'database.json' : undefined)
  if (path === undefined) return undefined
  try { return JSON.parse(readFileSync(path, 'utf8')) as object } catch (error) { throw new Unusable(`读不了 ${path}：${(error as Error).message}`) }
}

async function serve (values: Values): Promise<void> {
  if (values.quota !== undefined && values.quota !== 'basic') throw new Unusable('--quota 只有 basic。')
  const cloud = await openCloud({
    dataDir: values.data, database: planOf(values.database), env: values.env, quota: values.quota,
    maxBytes: values['max-size'] === undefined ? undefined : Number(values['max-size']) * 1024 * 1024,
    onCall: values.trace ? ({ action, collection = '', ms, rows, how, code }) => says(`${action} ${collection} ${ms.toFixed(2)} ms, ${rows} rows${how ? `: ${how}` : ''}${code ? ` [${code}]` : ''}`) : undefined
  })
  const { port, close } = await cloud.listen(Number(values.port)).catch(async (error: NodeJS.ErrnoException) => {
    await cloud.close()
    throw new Unusable(error.code === 'EADDRINUSE' ? `端口 ${values.port} 已被占用，请用 --port 换一个。` : error.message)
  })
  says(`本地云开发已启动：http://127.0.0.1:${port}/admin\n数据在 ${values.data}；集合、索引和调用可以在 http://127.0.0.1:${port}/ 看。Ctrl-C 结束。`)
  const stop = (): void => {
    void close().then(() => cloud.close()).then(() => {
      if (cloud.report) says(cloud.report())
      process.exit(0)
    })
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
}

async function main (): Promise<void> {
  const { values, positionals: [command = 'serve', file] } = parseArgs({ options, allowPositionals: true })
  if (values.help) { says(usage); return }
  if (command === 'serve') { await serve(values); return }
  if (command === 'inspect') { process.stdout.write(`${inspectFolder(values.data)}\n`); return }
  if ((command !== 'backup' && command !== 'restore') || file === undefined) throw new Unusable(usage)
  if (command === 'backup') backup(values.data, file)
  else restore(file, values.data)
  says(command === 'backup' ? `已备份到 ${file}` : `已恢复到 ${values.data}`)
}

main().catch((error: unknown) => {
  says(error instanceof Unusable || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS') ? `${(error as Error).message}` : String((error as Error).stack ?? error))
  process.exit(1)
})
