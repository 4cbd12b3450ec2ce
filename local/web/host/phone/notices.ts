import { shell } from './shell'

const told = new Set<string>()

function tell (level: 'error' | 'warning', text: string) {
  if (told.has(text)) return // one is enough: a list of a hundred rows says it a hundred times
  told.add(text)
  console[level === 'error' ? 'error' : 'warn'](text)
  shell.notice({ level, text })
}

export const tellError = (text: string): void => tell('error', text)

/** What WeChat passes over in silence: the console is enough. */
const hints = /type-incompatible|is not a valid property|keys are not unique|for-list|target of relation/

export function tellWarning (text: string, component = ''): void {
  if (component.includes('miniprogram_npm/') || hints.test(text)) console.info(`${component}: ${text}`)
  else tell('warning', component ? `${component}：${text}` : text)
}

/** What WeChat has and a browser has not: said once by name. */
export const tellMissing = (name: string): void => tell('warning', `${name} 在浏览器里没有`)

export const tellFailure = (error: unknown, where: string): void =>
  tell('error', `${where}：${error instanceof Error ? error.stack ?? error.message : typeof error === 'string' ? error : JSON.stringify(error)}`)
