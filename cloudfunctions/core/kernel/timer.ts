/** The entry of a function that only the platform's timer may run; anybody else gets nothing, in the same way as an unknown function. */
export const onTimer = <R> (isTimer: () => boolean, run: () => Promise<R>) => async (): Promise<R | { ok: false, code: 'NOT_FOUND' }> =>
  isTimer() ? run() : { ok: false, code: 'NOT_FOUND' }
