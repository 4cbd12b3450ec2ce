import { navigateBack, navigateTo, reLaunch, redirectTo, RouteError, switchTab } from '../phone/pages'
import { shell } from '../phone/shell'
import { family, Refusal, text, type Options } from './call'

const refused = (error: unknown): never => { throw error instanceof RouteError ? new Refusal(error.message) : error }
const urlOf = (options: Options): string => {
  if (typeof options.url !== 'string') throw new Refusal('parameter error: parameter.url should be String instead of Undefined;')
  return options.url
}

export const navigation = family({
  async navigateTo (options) {
    const { channel } = await navigateTo(urlOf(options), options.events as Record<string, () => void> | undefined).catch(refused)
    return { eventChannel: channel }
  },
  redirectTo: options => redirectTo(urlOf(options)).then(() => {}, refused),
  reLaunch: options => reLaunch(urlOf(options)).then(() => {}, refused),
  switchTab: options => switchTab(urlOf(options)).then(() => {}, refused),
  navigateBack: options => navigateBack(options.delta === undefined ? 1 : Number(options.delta)).then(() => {}),
  exitMiniProgram: () => shell.exit(),
  restartMiniProgram: () => shell.restart(),
  async navigateToMiniProgram (options) {
    const { confirmed } = await shell.ask({ title: `即将打开另一个小程序（${text(options.appId ?? options.shortLink)}）`, text: '浏览器里打不开别的小程序', confirm: '知道了', cancel: '取消' })
    throw new Refusal(confirmed ? 'not supported in the browser' : 'cancel')
  },
  navigateBackMiniProgram: () => { throw new Refusal('not opened by another mini program') }
})
