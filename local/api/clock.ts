import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

/** The platform's time: the machine's, until somebody moves it; then it goes on from there, also after a restart. Milliseconds UTC. */
export interface Clock {
  now (): number
  set (to: number): void
}

export function openClock (path: string, machine: () => number = Date.now): Clock {
  let ahead = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as { ahead: number }).ahead : 0
  return {
    now: () => machine() + ahead,
    set (to) {
      ahead = to - machine()
      keep(path, JSON.stringify({ ahead }))
    }
  }
}

/** Replaced as a whole: a killed process leaves the old file or the new one. */
function keep (path: string, text: string) {
  mkdirSync(dirname(path), { recursive: true })
  const aside = `${path}.new`
  const file = openSync(aside, 'w')
  writeSync(file, text)
  fsyncSync(file)
  closeSync(file)
  renameSync(aside, path)
}
