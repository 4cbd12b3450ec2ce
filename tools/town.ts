import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { seedLearning } from './law/seed-learning'
import { bindAccounts } from './town/bind'
import { applyTown, snapshot, type TownDatabase } from './town/apply'
import { changesBetween } from './town/changes'
import { changesInWords } from './town/change-words'
import { checkTown } from './town/check'
import { cloudTownDatabase } from './town/cloud-town-database'
import { documentsOf, type TownDocument } from './town/documents'
import { readFolder } from './town/folder'
import { inLine } from './town/mistake'
import { publishDays } from './town/publish-days'
import { loadTown } from './town/town-folder'

const usage = `用法：
  npm run town -- check [--town 文件夹]               检查一个镇的数据
  npm run town -- diff 旧的 新的                       两边各写文件夹、导出的 JSON 或数据库地址，列出不同
  npm run town -- export 文件 --url 地址               把数据库里的镇导出成 JSON
  npm run town -- apply --url 地址 [--town 文件夹]     写进数据库，只写不同的，不删除
  npm run town -- bind --url 地址 [--town 文件夹]      把样例里有岗位的人绑上微信，只在本机演示用：从标准输入读 {人: openid}，密钥在环境变量里`

const say = (text: string) => process.stdout.write(`${text}\n`)
/** A day in Asia/Shanghai, where the town is. */
const today = () => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)

/** The exit code: 0 when all is well, 1 when something is to be mended, 2 when the command was not understood. */
async function main (): Promise<number> {
  const { positionals: [command, ...rest], values } = parseArgs({
    allowPositionals: true,
    options: { town: { type: 'string', default: 'town' }, url: { type: 'string' }, env: { type: 'string', default: 'local-env' } }
  })
  const open = (url: string) => cloudTownDatabase({ url, env: values.env })
  if (command === 'check') return check(values.town)
  if (command === 'diff' && rest[0] && rest[1]) return diff(await stateOf(rest[0], open), await stateOf(rest[1], open))
  if (command === 'export' && rest[0] && values.url) return exported(rest[0], await snapshot(open(values.url)))
  if (command === 'apply' && values.url) return apply(values.town, open(values.url))
  if (command === 'bind' && values.url) return bind(values.town, open(values.url))
  say(usage)
  return 2
}

function check (dir: string): number {
  const { raw, mistakes } = readFolder(dir)
  const all = [...mistakes, ...checkTown(raw, today())]
  for (const mistake of all) say(inLine(mistake))
  if (all.length > 0) say(`\n一共 ${all.length} 处要改。`)
  else say(summary(dir))
  return all.length > 0 ? 1 : 0
}

function summary (dir: string): string {
  const { name, units, places, people, offices, templates, sheets } = loadTown(dir)
  return `${name}：没有发现错误。单位 ${units.length} 个，地方 ${places.length} 处，人员 ${people.length} 人，岗位 ${offices.length} 个，答复模板 ${templates.length} 个，调解提示 ${sheets.length} 张。`
}

function diff (before: TownDocument[], after: TownDocument[]): number {
  const changes = changesBetween(before, after)
  for (const line of changesInWords(changes, [...before, ...after])) say(line)
  say(changes.length === 0 ? '两边一样。' : `\n一共 ${changes.length} 处不同。`)
  return 0
}

function exported (file: string, documents: TownDocument[]): number {
  writeFileSync(file, `${JSON.stringify(documents, null, 2)}\n`)
  say(`导出了 ${documents.length} 条，在 ${file}。`)
  return 0
}

async function apply (dir: string, database: TownDatabase): Promise<number> {
  if (check(dir) !== 0) return 1
  const town = loadTown(dir)
  const { written, extra, version } = await applyTown(database, town)
  const days = await publishDays(database, town, Date.now())
  for (const line of changesInWords(written.filter(({ kind }) => kind === 'changed'), documentsOf(town))) say(line)
  if (extra.length > 0) say(`数据库里另有 ${extra.length} 条是文件夹里没有的，没有动。`)
  const lessons = await seedLearning(database, dir, Date.now())
  if (lessons > 0) say(`写了 ${lessons} 篇普法文章。法规不在里面：npm run law -- import 文件夹 --url 地址`)
  say(written.length === 0 ? `没有要写的，还是第 ${version} 版。` : `写了 ${written.length} 条，现在是第 ${version} 版。`)
  if (days > 0) say(`公布了 ${days} 个群众接待日。`)
  return 0
}

async function bind (dir: string, database: TownDatabase): Promise<number> {
  const openids = JSON.parse(readFileSync(0, 'utf8')) as Record<string, string>
  const bound = await bindAccounts(database, loadTown(dir), openids, process.env, today())
  say(`绑定了 ${bound} 个人的微信。`)
  return 0
}

/** A folder, a JSON file made by `export`, or a database's address. */
async function stateOf (source: string, open: (url: string) => TownDatabase): Promise<TownDocument[]> {
  if (/^https?:/.test(source)) return snapshot(open(source))
  return statSync(source).isDirectory() ? documentsOf(loadTown(source)) : JSON.parse(readFileSync(source, 'utf8')) as TownDocument[]
}

main().then(code => { process.exitCode = code }, (error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
