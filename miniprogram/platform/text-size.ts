import { setting } from './settings'

/** WeChat's lower steps are 16 to 19.5, the upper ones 20 and more, 23.8 in its mode for the old. */
const LARGE_FROM = 20

/** Whether pages are in large text now: what was chosen here, else what WeChat is set to. */
export function isLarge (): boolean {
  const text = setting('text')
  return text === 'system' ? sizeInWeChat() >= LARGE_FROM : text === 'large'
}

function sizeInWeChat (): number {
  try {
    return wx.getAppBaseInfo().fontSizeSetting
  } catch {
    return 0 // an old WeChat does not tell
  }
}

/** The page-style of every page: it switches the tokens, and with them our own parts and both libraries. */
export const look = (): string => `--ui-big:${isLarge() ? 1 : 0};--ui-motion:${setting('still') ? 0 : 1}`
