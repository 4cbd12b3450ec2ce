import { limits } from './limits'
import type { Level, Outcome } from './protocol'

/** What is kept of a call: who asked is not. */
export interface LoggedCall {
  readonly requestId: string
  readonly name: string
  readonly source: string
  /** Milliseconds of the platform's time. */
  readonly at: number
  readonly lines: { readonly level: Level, readonly text: string }[]
  ms?: number
  /** The cloud's error code, if it ended in one. */
  error?: string
}

/** The console output of the last calls, in memory. */
export function openCallLog () {
  const calls: LoggedCall[] = []
  return {
    calls: calls as readonly LoggedCall[],
    begin (call: Pick<LoggedCall, 'requestId' | 'name' | 'source' | 'at'>) {
      const from = performance.now()
      const entry: LoggedCall = { ...call, lines: [] }
      calls.push(entry)
      if (calls.length > limits.logCalls) calls.shift()
      return {
        line (level: Level, text: string) {
          if (entry.lines.length < limits.logLines) entry.lines.push({ level, text: text.slice(0, limits.logLineChars) })
        },
        end (outcome: Outcome): LoggedCall {
          entry.ms = performance.now() - from
          if ('error' in outcome) entry.error = outcome.error.code
          return entry
        }
      }
    }
  }
}
