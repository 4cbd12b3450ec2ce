import { currentPage } from './stack'
import { shell } from './shell'

export interface ShareEvent { from: 'button' | 'menu', target?: unknown, webViewUrl?: string }
interface Share { title?: string, path?: string, imageUrl?: string, promise?: Promise<Share> }

/** Shows what a friend would get: WeChat's panel of people is not here. */
export async function share (event: ShareEvent): Promise<void> {
  const page = currentPage()
  if (!page) return
  const given = (page.call('onShareAppMessage', event) ?? {}) as Share
  const { title, path } = { ...given, ...await given.promise?.catch(() => ({})) }
  await shell.ask({ title: '转发给朋友', text: `${title ?? String(page.window.navigationBarTitleText ?? '')}\n${path ?? `/${page.route.text}`}`, confirm: '知道了' })
}

export async function shareNow (): Promise<void> {
  if (currentPage()?.has('onShareAppMessage')) await share({ from: 'menu' })
  else await shell.ask({ title: '转发', text: '当前页面不可转发', confirm: '知道了' })
}
