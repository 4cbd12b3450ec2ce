import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import * as v from 'valibot'

/** The repository's own data, wherever the command was called from: commands run in its root. */
export const townFile = <T>(name: string): T => JSON.parse(readFileSync(resolve('town', name), 'utf8')) as T

/** A file that a person names, as seen from where they typed the command. */
const named = (file: string): string => resolve(process.env.INIT_CWD ?? '.', file)

/** What is wrong with a line, in words for whoever wrote it. */
export class BadLine extends Error {}

export function checked<S extends v.GenericSchema> (schema: S, line: unknown): v.InferOutput<S> {
  const result = v.safeParse(schema, line)
  if (result.success) return result.output
  throw new BadLine(result.issues.map(issue => [v.getDotPath(issue), issue.message].filter(Boolean).join('：')).join('；'))
}

/** Answers each line of a JSONL file with a line of JSON on stdout; a bad one is answered with its error and never stops the rest. */
export function answerLines (name: string, answer: (line: unknown) => object): void {
  const file = process.argv[2]
  if (!file) {
    process.stderr.write(`用法：npm run -s ${name} -- FILE.jsonl\n`)
    process.exitCode = 2
    return
  }
  const lines = readFileSync(named(file), 'utf8').replace(/^\uFEFF/, '').split('\n')
  const answers = lines.flatMap((line, n) => line.trim() === '' ? [] : [JSON.stringify(answerOne(line, n + 1, answer))])
  process.stdout.write(answers.map(line => `${line}\n`).join(''))
}

function answerOne (line: string, number: number, answer: (line: unknown) => object): object {
  let parsed: unknown
  try {
    parsed = JSON.parse(line)
    return { id: idOf(parsed), ...answer(parsed) }
  } catch (error) {
    return { id: idOf(parsed), line: number, error: error instanceof SyntaxError ? '不是 JSON' : error instanceof Error ? error.message : String(error) }
  }
}

const idOf = (line: unknown): unknown => (line as { id?: unknown } | null | undefined)?.id ?? null
