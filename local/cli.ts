import { parseArgs } from 'node:util'
import { Unusable } from './cloud/store/owner'
import type { LoggedCall } from './functions/call-log'
import { openServer, type LocalServer } from './server'

const usage = '用法：npm start -- [--port 8080] [--data 数据文件夹] [--town 镇的文件夹] [--quiet]'

const say = (text: string) => process.stdout.write(`${text}\n`)
const warn = (text: string) => process.stderr.write(`${text}\n`)

/** `npm start`: the sample town, or another, on this machine. */
async function main (): Promise<void> {
  const { port, data, town, quiet } = options()
  const server = await openServer({ port, dataDir: data, townDir: town, onCall: quiet ? undefined : report })
  if (server.seeding && !server.seeding.ok) warn(server.seeding.text)
  if (!quiet) say(screen(server, data))
  else say(server.url)
  endOnSignal(server)
  await server.functions.warm()
}

function options () {
  const { values: { port, data, town, quiet } } = parseArgs({
    options: {
      port: { type: 'string', default: '8080' }, data: { type: 'string', default: 'data/town' }, town: { type: 'string', default: 'town' },
      quiet: { type: 'boolean', default: false }
    }
  })
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) throw new Unusable(`端口要写 0 到 65535 的数字，不是「${port}」。`)
  return { port: Number(port), data, town, quiet }
}

/** What a function printed as a warning or worse, or that the cloud ended it. */
function report ({ name, lines, error, ms = 0 }: LoggedCall) {
  for (const { level, text } of lines) if (level === 'error' || level === 'warn') warn(`[${name}] ${text}`)
  if (error) warn(`[${name}] ${error}，用了 ${Math.round(ms)} 毫秒`)
}

/** All that one needs to begin, on one screen. */
function screen ({ url, people: { sample }, time }: LocalServer, data: string): string {
  const now = new Date(time.now()).toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai', dateStyle: 'full', timeStyle: 'short' })
  const width = Math.max(0, ...sample.map(({ tag }) => columns(tag)))
  return [
    '',
    '法治面对面：在这台电脑上试用。人、事、地方都是编的，什么都不会发出去。',
    '',
    `  打开  ${url}`,
    `  短信和微信消息  ${url}/phone`,
    `  现在是  ${now}`,
    `  数据在  ${data}`,
    '',
    ...(sample.length > 0 ? ['  可以扮演'] : []),
    ...sample.map(({ id, name, tag }) => `    ${name}${' '.repeat(Math.max(1, 8 - columns(name)))}${tag}${' '.repeat(width - columns(tag) + 2)}${id}`),
    '',
    '  按 Ctrl-C 结束；再次启动，数据都在。',
    ''
  ].join('\n')
}

/** Han characters take two columns of a terminal. */
const columns = (text: string): number => Array.from(text).reduce((sum, char) => sum + (/[\u1100-\uffff]/.test(char) ? 2 : 1), 0)

/** Ctrl-C lets what runs finish writing; a second one does not wait. */
function endOnSignal (server: LocalServer) {
  let ending = false
  const end = () => {
    if (ending) process.exit(130)
    ending = true
    server.close().then(() => process.exit(0), (error: unknown) => {
      warn(String(error))
      process.exit(1)
    })
  }
  process.on('SIGINT', end)
  process.on('SIGTERM', end)
}

function inWords (error: unknown): string {
  const { code, message, stack } = error as NodeJS.ErrnoException & { port?: number }
  if (code === 'EADDRINUSE') return `端口 ${(error as { port?: number }).port} 已经被占用：可能已经启动过了。换一个端口：npm start -- --port 8081`
  if (code === 'EACCES') return `没有权限：${message}`
  if (code?.startsWith('ERR_PARSE_ARGS')) return `${message}\n${usage}`
  return error instanceof Unusable ? message : stack ?? String(error)
}

main().catch((error: unknown) => {
  warn(inWords(error))
  process.exit(1)
})
