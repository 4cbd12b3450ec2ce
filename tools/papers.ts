import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import * as v from 'valibot'
import { paperWriter } from '../cloudfunctions/core/adapters/paper-writer'
import { catalogue, paperCodes, type PaperCode } from '../cloudfunctions/core/papers/catalogue'
import { fillPaper } from '../cloudfunctions/core/papers/fill'
import { layoutOf } from '../cloudfunctions/core/papers/layout/layout-of'
import { townPapers } from '../cloudfunctions/core/papers/town-papers'
import { townFile } from './answer-lines'
import { exampleOf } from './papers/example-of'

/** `npm run papers -- OUTDIR [CODE...]`: every paper filled with a made-up example, as .docx, .pdf and, where pdftoppm is there, .png. */
async function main ([outdir, ...wanted]: readonly string[]): Promise<number> {
  if (!outdir) {
    process.stderr.write('要写放在哪里：npm run papers -- 文件夹 [文书编号...]\n')
    return 2
  }
  const folder = resolve(process.env.INIT_CWD ?? '.', outdir)
  mkdirSync(folder, { recursive: true })
  const town = v.parse(townPapers, townFile('papers.json'))
  const writer = paperWriter(resolve('cloudfunctions/core/papers/fonts'))
  for (const code of paperCodes.filter(one => wanted.length === 0 || wanted.includes(one))) {
    const layout = layoutOf(fillPaper(code, exampleOf(code, town)), town)
    writeFileSync(join(folder, `${code}.pdf`), await writer.pdf(layout))
    writeFileSync(join(folder, `${code}.docx`), await writer.docx(layout))
    process.stdout.write(`${code} ${catalogue[code as PaperCode].title}\n`)
    if (!pictures(folder, code)) process.stderr.write('没有 pdftoppm（Debian 的 poppler-utils），不出图片。\n')
  }
  return 0
}

function pictures (folder: string, code: string): boolean {
  try {
    execFileSync('pdftoppm', ['-r', '80', '-png', join(folder, `${code}.pdf`), join(folder, code)], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

main(process.argv.slice(2)).then(code => { process.exitCode = code }, error => {
  process.stderr.write(`${error instanceof Error ? `${error.message} ${JSON.stringify((error as { detail?: unknown }).detail ?? '')}\n${error.stack}` : String(error)}\n`)
  process.exitCode = 1
})
