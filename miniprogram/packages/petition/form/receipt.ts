import { keep, kept } from '../../../platform/kept'
import type { Receipt } from '../../../services/filing'

const KEY = 'receipt'

/** The last receipt stays on the phone, so that its page can be opened again when WeChat was closed meanwhile. */
export const keepReceipt = (receipt: Receipt): void => { keep(KEY, receipt) }

export function lastReceipt (matterId: string): Receipt | undefined {
  const receipt = kept<Receipt>(KEY)
  return receipt?.matterId === matterId ? receipt : undefined
}
