import { availableParallelism } from 'node:os'
import { limits as cloud } from '../limits'

const { timeoutMs, timeoutMaxMs, requestTextBytes, responseBytes, instances, memoryMb } = cloud.functions

/** What bounds a function here: the cloud's own limits, and what this machine adds to run it. */
export const limits = {
  /** Unless config.json says otherwise with `timeout` (seconds). */
  timeMs: timeoutMs,
  timeMaxMs: timeoutMaxMs,
  /** Loading a function's code and everything at its top level. */
  startMs: 30_000,
  /** Unless config.json says otherwise with `memorySize`. Here it bounds the JavaScript heap of an instance. */
  memoryMb,
  requestBytes: requestTextBytes,
  replyBytes: responseBytes,
  /** Of one function at once. A further call waits, so long, and is refused then. */
  instances,
  waitMs: 30_000,
  /** So many start at once; more only when a call has waited so long: threads beyond the processors do not make anything faster. */
  quickInstances: availableParallelism(),
  growMs: 100,
  /** An instance without work is given back after this. */
  idleMs: 60_000,
  /** Calls whose log is kept, and what is kept of each. */
  logCalls: 1_000,
  logLines: 200,
  logLineChars: 2_000
} as const
export type Limits = Readonly<Record<keyof typeof limits, number>>
