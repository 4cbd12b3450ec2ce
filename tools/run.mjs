/**
 * Every npm command goes through here: it installs what the lock file names where that is missing, builds what is out of date,
 * and runs the named command. Plain JavaScript on Node alone, because on a fresh machine there is nothing else.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { commands, threads } from './commands.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const [name, ...args] = process.argv.slice(2)
const says = text => process.stderr.write(`${text}\n`)

function run (file, words, env = {}) {
  const { status, signal } = spawnSync(file, words, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } })
  return status ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1)
}

function must (what, status) {
  if (status === 0) return
  says(`${what}：没有成功（${status}）`)
  process.exit(status)
}

/** The packages of the lock file, installed once: npm keeps a copy of what it installed inside node_modules. */
function ensurePackages () {
  const installed = join(root, 'node_modules', '.installed-lock')
  const wanted = readFileSync(join(root, 'package-lock.json'), 'utf8')
  if (existsSync(installed) && readFileSync(installed, 'utf8') === wanted) return
  says('第一次运行：正在安装依赖，大约一两分钟。')
  must('安装依赖', run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']))
  writeFileSync(installed, wanted)
}

function newest (path) {
  const full = join(root, path)
  if (!existsSync(full)) return 0
  const stat = statSync(full)
  if (!stat.isDirectory()) return stat.mtimeMs
  return readdirSync(full).filter(entry => entry !== 'node_modules')
    .reduce((latest, entry) => Math.max(latest, newest(join(path, entry))), stat.mtimeMs)
}

/** The commands themselves, bundled; they land in dist/bin under the path of their source. */
async function buildCommands () {
  const { build } = await import('esbuild')
  const entries = [...new Set([...Object.values(commands).map(command => command.entry), ...threads])].filter(entry => existsSync(join(root, entry)))
  await build({
    absWorkingDir: root, entryPoints: entries, outbase: '.', outdir: 'dist/bin', bundle: true, platform: 'node', target: 'node20',
    format: 'cjs', packages: 'external', sourcemap: true, logLevel: 'warning', define: { 'import.meta.url': 'undefined' }
  })
}

/** Builds only when a source is newer than the last build. */
async function ensureBuilt () {
  const stamp = join(root, 'dist', '.built')
  const sources = ['contract', 'cloudfunctions', 'miniprogram', 'local', 'tools', 'town', 'database.json', 'package-lock.json']
  const latest = Math.max(...sources.map(newest))
  if (existsSync(stamp) && statSync(stamp).mtimeMs > latest && name !== 'build') return
  await buildCommands()
  must('构建', run(process.execPath, ['--enable-source-maps', 'dist/bin/tools/build/index.js', ...(name === 'build' ? args : [])]))
  mkdirSync(join(root, 'dist'), { recursive: true })
  writeFileSync(stamp, '')
}

ensurePackages()
await ensureBuilt()
if (name === 'build') process.exit(0)
if (name === 'test') {
  const { test } = await import('./test.mjs')
  process.exit(test({ root, run, says, args }))
}
const command = commands[name]
if (!command) {
  says(`没有这个命令：${name}。有：${Object.keys(commands).join('、')}`)
  process.exit(2)
}
process.on('SIGINT', () => {}) // Ctrl-C is for the command: it ends cleanly, and this waits for it
process.exit(run(process.execPath, ['--enable-source-maps', join('dist/bin', command.entry.replace(/\.ts$/, '.js')), ...args], { TZ: 'UTC' }))
