import { format } from 'node:util'
import type { Level } from './protocol'

/** Hands every line of this thread's console over, so that it is kept with its call even if the thread is killed right after. */
export function takeOverConsole (hand: (level: Level, text: string) => void): void {
  for (const level of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    console[level] = (...words: unknown[]) => hand(level, format(...words))
  }
}
