import { showSeconds } from '../../platform/numbers'
import type { Ending } from '../../platform/recorder'

/** Under the button, after recording ended or when there is something already. */
export function hint (why: Ending | '', seconds: number, hasWords: boolean): string {
  if (why === 'denied') return '没有打开话筒。可以打字，或去设置里打开。'
  if (why === 'broken') return seconds > 0 ? '刚才这一段没录上，前面的已经存好。点一下接着说。' : '没录上。可以再点一下，或者打字。'
  if (why === 'full') return '先停一下，前面的已经存好'
  if (seconds === 0) return ''
  return hasWords ? '转成的字可以改。录音也会交上去，听得出原意就行' : '字没转出来，不要紧，录音已存好。'
}

/** 已录 0:42 */
export const recorded = (seconds: number): string => seconds > 0 ? `已录 ${showSeconds(seconds)}` : ''
