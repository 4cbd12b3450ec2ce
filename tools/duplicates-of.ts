import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { SignatureIndex, signatureOf } from '../cloudfunctions/core/matter/routing/duplicates'
import { trainedModel } from '../cloudfunctions/core/matter/routing/weights'

/** `npm run -s duplicates-of -- FILE.jsonl`: {id, text, title?} → {id, like: [{id, score, words}]}, each among all the others of the file. */
function main (file: string | undefined) {
  if (!file) {
    process.stderr.write('用法：npm run -s duplicates-of -- FILE.jsonl\n')
    process.exitCode = 2
    return
  }
  const lines = readFileSync(resolve(process.env.INIT_CWD ?? '.', file), 'utf8').replace(/^\uFEFF/, '').split('\n').filter(line => line.trim() !== '')
  const model = trainedModel()
  const rows = lines.map((line, n) => ({ key: String(n), ...read(line) }))
  const index = new SignatureIndex()
  const signatures = rows.map(({ title, text }) => signatureOf(`${title}\n${text}`, undefined, model))
  rows.forEach(({ key }, n) => index.add(key, signatures[n]!))
  const answers = rows.map(({ key, id, error }, n) => {
    const like = index.like(signatures[n]!).filter(other => other.id !== key).map(other => ({ ...other, id: rows[Number(other.id)]!.id }))
    return `${JSON.stringify(error ? { id, line: n + 1, error } : { id, like })}\n`
  })
  process.stdout.write(answers.join(''))
}

function read (line: string): { id: unknown, title: string, text: string, error?: string } {
  try {
    const row = JSON.parse(line) as { id?: unknown, title?: unknown, text?: unknown } | null
    const words = (value: unknown) => typeof value === 'string' ? value : ''
    return { id: row?.id ?? null, title: words(row?.title), text: words(row?.text) }
  } catch {
    return { id: null, title: '', text: '', error: '不是 JSON' }
  }
}

main(process.argv[2])
