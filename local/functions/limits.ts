/** What the cloud allows a function, as documented. The marks of evidence stand in local/README.md. */
export const limits = {
  /** Unless config.json says otherwise with `timeout` (seconds). */
  timeMs: 3_000,
  /** Loading a function's code and everything at its top level. */
  startMs: 10_000,
  /** Unless config.json says otherwise with `memorySize`. Here it bounds the JavaScript heap of an instance. */
  memoryMb: 256,
  requestBytes: 100 * 1024,
  replyBytes: 1024 * 1024,
  /** Of one function at once. A further call waits. */
  instances: 20,
  /** How long a call waits for an instance before it is refused. */
  waitMs: 10_000,
  /** An instance without work is given back after this. */
  idleMs: 60_000,
  /** Calls whose log is kept, and what is kept of each. */
  logCalls: 1_000,
  logLines: 200,
  logLineChars: 2_000
}
export type Limits = Readonly<typeof limits>
