/**
 * WeChat's own compiler over a built mini-program: `node tools/wechat/check.mjs dist/miniprogram`.
 * It is what the official uploader runs, and it runs without the network: it refuses bad WXML, WXSS and scripts, missing pages
 * and components and a wrong app.json, with file and line. Its packages stand in this folder only (275 MB).
 */
import { spawnSync } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const fromRoot = createRequire(join(here, '../../package.json'))
const says = text => process.stderr.write(`${text}\n`)

function ensurePackages () {
  const installed = join(here, 'node_modules', '.installed-lock')
  const wanted = readFileSync(join(here, 'package-lock.json'), 'utf8')
  if (existsSync(installed) && readFileSync(installed, 'utf8') === wanted) return
  says('正在安装微信的编译器，大约两分钟。')
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: here, stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
  writeFileSync(installed, wanted)
}

/** The compiler asks the cloud who the app is and leaves folders where it runs: it gets an answer of ours and a place of its own. */
async function compile (program) {
  const scratch = mkdtempSync(join(tmpdir(), 'wechat-check-'))
  try {
    cpSync(program, join(scratch, 'program'), { recursive: true })
    mkdirSync(join(scratch, 'run'))
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048, privateKeyEncoding: { type: 'pkcs8', format: 'pem' }, publicKeyEncoding: { type: 'spki', format: 'pem' } })
    writeFileSync(join(scratch, 'key'), privateKey)
    writeFileSync(join(scratch, 'program', 'project.config.json'), JSON.stringify({ appid: 'wx0000000000000000', compileType: 'miniprogram', setting: {} }))
    process.chdir(join(scratch, 'run'))
    fromRoot('miniprogram-compiler').wxmlToJs(join(scratch, 'program')) // names file and line, and looks into {{ }} too
    const ci = createRequire(join(here, 'package.json'))('miniprogram-ci')
    const project = new ci.Project({ appid: 'wx0000000000000000', type: 'miniProgram', projectPath: join(scratch, 'program'), privateKeyPath: join(scratch, 'key') })
    project.attr = async () => ({
      platform: true, appType: 0, isSandbox: false, released: true,
      setting: { MaxCodeSize: 2, MaxSubpackageSubCodeSize: 2, MaxSubpackageFullCodeSize: 20, NavigateMiniprogramLimit: 10, MaxSubPackageLimit: 100, MinTabbarCount: 2, MaxTabbarCount: 5, MaxTabbarIconSize: 40 }
    })
    return await ci.getCompiledResult({ project, version: '0.0.0', desc: '', setting: { es6: true, minifyJS: true, minifyWXML: true, minifyWXSS: true }, onProgressUpdate: () => {} }, '')
  } finally {
    process.chdir(here)
    rmSync(scratch, { recursive: true, force: true })
  }
}

ensurePackages()
const program = resolve(process.argv[2] ?? 'dist/miniprogram')
try {
  await compile(program)
  says(`微信的编译器接受 ${process.argv[2] ?? 'dist/miniprogram'}`)
  process.exit(0)
} catch (error) {
  says(String(error?.message ?? error).trim())
  process.exit(1)
}
