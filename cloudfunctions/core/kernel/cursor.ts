import { AppError } from './app-error'

/** The place in a list after its last row: the values of the list's order, opaque to the client. */
export const cursorOf = (...values: ReadonlyArray<string | number>): string => Buffer.from(JSON.stringify(values)).toString('base64url')

/** The values of a cursor, checked for their types since a client can send anything. Errors: VALIDATION. */
export function fromCursor (cursor: string | undefined, types: ReadonlyArray<'string' | 'number'>): Array<string | number> | undefined {
  if (cursor === undefined || cursor === '') return undefined
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    if (Array.isArray(values) && values.length === types.length && values.every((value, i) => typeof value === types[i])) return values as Array<string | number>
  } catch { /* not one of ours */ }
  throw new AppError('VALIDATION', { cursor: ['请回到列表开头'] })
}
