import { existsSync, readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { openCloud } from './index'
import { Unusable } from './store/owner'

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '8090' },
    data: { type: 'string', default: 'data/cloud' },
    database: { type: 'string' },
    env: { type: 'string' }
  },
  allowPositionals: true
})

async function main (): Promise<void> {
  const plan = values.database ?? (existsSync('database.json') ? 'database.json' : undefined)
  const database = plan === undefined ? undefined : JSON.parse(readFileSync(plan, 'utf8')) as object
  const cloud = await openCloud({ dataDir: values.data, database, env: values.env })
  const { port, close } = await cloud.listen(Number(values.port))
  process.stderr.write(`本地云开发已启动：http://127.0.0.1:${port}/admin，数据在 ${values.data}\n`)
  const stop = (): void => { void close().then(() => cloud.close()).then(() => process.exit(0)) }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
}

main().catch((error: unknown) => {
  process.stderr.write(error instanceof Unusable ? `${error.message}\n` : `${String((error as Error).stack ?? error)}\n`)
  process.exit(1)
})
