export interface Callbacks { success?: (result: object) => void, fail?: (error: { errMsg: string, errCode?: number }) => void, complete?: (result: object) => void }
export type Options = Callbacks & Record<string, unknown>
type Work = (options: Options) => unknown

/** A refusal that the program hears: `errMsg` after the colon, a code where WeChat has one. */
export class Refusal extends Error {
  constructor (message: string, readonly errCode?: number, readonly detail: object = {}) { super(message) }
}

/**
 * An API as WeChat gives it: an object of options with three callbacks, or a promise where none is given.
 * What the work returns is the result; what it throws becomes `NAME:fail …`.
 */
export function api (name: string, work: Work) {
  return (options: Options = {}): Promise<object> | undefined => {
    const { success, fail, complete } = options ?? {}
    const outcome = settle(name, work, options ?? {})
    if (!success && !fail && !complete) return outcome.then(({ ok, result }) => { if (ok) return result; throw result })
    void outcome.then(({ ok, result }) => {
      if (ok) success?.(result)
      else fail?.(result as { errMsg: string })
      complete?.(result)
    })
    return undefined
  }
}

async function settle (name: string, work: Work, options: Options): Promise<{ ok: boolean, result: object }> {
  try {
    return { ok: true, result: { errMsg: `${name}:ok`, ...await work(options) as object | undefined } }
  } catch (error) {
    return { ok: false, result: failure(name, error) }
  }
}

export function failure (name: string, error: unknown): { errMsg: string, errCode?: number } {
  const message = error instanceof Error ? error.message : String(error)
  const refusal = error instanceof Refusal ? { ...error.errCode !== undefined && { errCode: error.errCode, errno: error.errCode }, ...error.detail } : {}
  return { errMsg: `${name}:fail${message ? ` ${message}` : ''}`, ...refusal }
}

/** A family of APIs by name. */
export const family = (works: Record<string, Work>): Record<string, ReturnType<typeof api>> =>
  Object.fromEntries(Object.entries(works).map(([name, work]) => [name, api(name, work)]))

export const text = (value: unknown, otherwise = ''): string => value === undefined || value === null ? otherwise : String(value)
export const number = (value: unknown, otherwise = 0): number => value === undefined || value === null ? otherwise : Number(value)
