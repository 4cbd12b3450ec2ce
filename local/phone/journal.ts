import { closeSync, existsSync, fsyncSync, ftruncateSync, mkdirSync, openSync, readFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Entries that are on disk when `append` resolves. */
export interface Journal<E> {
  append (entry: E): Promise<void>
  close (): Promise<void>
}

interface Waiting { readonly line: string, readonly done: () => void, readonly failed: (error: unknown) => void }

/**
 * A file of JSON lines. A last line that a killed process left unfinished was never acknowledged and is cut off. Entries that come
 * while others are being written share the next flush. Errors: a damaged line before the last, by its number.
 */
export async function openJournal<E> (path: string): Promise<{ entries: E[], journal: Journal<E> }> {
  mkdirSync(dirname(path), { recursive: true })
  const text = existsSync(path) ? readFileSync(path) : Buffer.alloc(0)
  let length = text.lastIndexOf('\n') + 1
  if (length < text.length) cut(path, length)
  const entries = text.subarray(0, length).toString().split('\n').slice(0, -1).map((line, i) => parse<E>(line, path, i + 1))

  const file = await open(path, 'a', 0o600)
  let waiting: Waiting[] = []
  let flushing: Promise<void> | undefined

  async function flush () {
    while (waiting.length > 0) {
      const batch = waiting
      waiting = []
      const bytes = Buffer.from(batch.map(({ line }) => line).join(''))
      try {
        await file.appendFile(bytes)
        await file.datasync()
        length += bytes.length
        for (const { done } of batch) done()
      } catch (error) {
        await file.truncate(length).catch(() => {}) // half a line must not stay in front of the next one
        for (const { failed } of batch) failed(error)
      }
    }
    flushing = undefined
  }

  return {
    entries,
    journal: {
      append: entry => new Promise((done, failed) => {
        waiting.push({ line: `${JSON.stringify(entry)}\n`, done, failed })
        flushing ??= flush()
      }),
      async close () {
        await flushing
        await file.close()
      }
    }
  }
}

function cut (path: string, length: number) {
  const file = openSync(path, 'r+')
  ftruncateSync(file, length)
  fsyncSync(file)
  closeSync(file)
}

function parse<E> (line: string, path: string, number: number): E {
  try { return JSON.parse(line) as E } catch { throw new Error(`${path} 第 ${number} 行坏了，读不出来。`) }
}
