import { now } from '../../platform/clock'
import { forget, keep, kept, keptKeys } from '../../platform/kept'
import { newKey } from '../../platform/keys'

/** What stands in the fields of one page about one matter. */
export type Fields = Record<string, unknown>

interface Written { key: string, fields: Fields, at: number }

const PREFIX = 'written/'
const GONE_AFTER = 30 * 86_400_000
const name = (act: string, matterId: string): string => `${PREFIX}${act}/${matterId}`

/** What was typed and not sent: it outlives the page, the program and a lost network. */
export const writtenFields = (act: string, matterId: string): Fields => kept<Written>(name(act, matterId))?.fields ?? {}

/** The command's key: made once, sent again with every repeat, until it was taken. */
export async function writtenKey (act: string, matterId: string): Promise<string> {
  const before = kept<Written>(name(act, matterId))
  if (before) return before.key
  const key = await newKey()
  keep(name(act, matterId), { key, fields: {}, at: now() })
  return key
}

/** After every change. */
export async function keepWritten (act: string, matterId: string, fields: Fields): Promise<void> {
  const key = await writtenKey(act, matterId)
  keep(name(act, matterId), { key, fields, at: now() })
}

export const forgetWritten = (act: string, matterId: string): void => forget(name(act, matterId))

/** What nobody sent in a month goes. */
export function sweepWritten (at: number): void {
  for (const key of keptKeys(PREFIX)) if (at - (kept<Written>(key)?.at ?? 0) > GONE_AFTER) forget(key)
}
