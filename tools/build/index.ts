import { readFile } from 'node:fs/promises'
import { writeContractReadme } from '../contract/write'
import { onChange } from '../../local/web/changes'
import { write } from './files'
import { buildFunctions } from './functions'
import { miniprogramFiles, packageRoots, type Allowlist } from './miniprogram'
import { placed } from './placement'
import { packageSizes, sizeLines, tooLarge } from './sizes'

const says = (text: string): void => { process.stderr.write(`${text}\n`) }

async function buildMiniprogram (out: string) {
  const allowlist = JSON.parse(await readFile('tools/build/allowlist.json', 'utf8')) as Allowlist
  const source = await miniprogramFiles({ from: 'miniprogram', contract: 'contract', allowlist })
  const roots = packageRoots(JSON.parse(source.get('app.json')!.toString()))
  const files = placed(source, roots)
  const sizes = packageSizes(files, roots)
  await write(out, files)
  says(['小程序：', ...sizeLines(sizes)].join('\n'))
  const broken = tooLarge(sizes)
  if (broken.length > 0) throw new Error(`包太大：${broken.join('；')}`)
}

/** `npm run build`: what is deployed, under dist/, and the page of the contract. With `--watch` it stays and builds the mini-program again on every change. */
async function main () {
  writeContractReadme()
  const built = await buildFunctions('dist/cloudfunctions')
  says(`云函数：${built.join('、') || '还没有'}`)
  await buildMiniprogram('dist/miniprogram')
  if (!process.argv.includes('--watch')) return
  says('正在等改动，Ctrl+C 结束。')
  onChange(['miniprogram', 'contract', 'tools/build'], () => buildMiniprogram('dist/miniprogram').catch((error: Error) => says(error.message)))
  setInterval(() => {}, 1 << 30) // until Ctrl+C
}

main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
