import { navigation, urlFrom } from '../api/navigation'
import { Builtin, builtin } from './builtin'
import { hover } from './view'

const properties = { target: 'self', url: '', openType: 'navigate', delta: 1, appId: '', path: '', extraData: null, version: 'release', shortLink: '', ...hover('navigator-hover', 50, 600) }

const ways: Record<string, keyof typeof navigation> = { navigate: 'navigateTo', redirect: 'redirectTo', switchTab: 'switchTab', reLaunch: 'reLaunch', navigateBack: 'navigateBack', exit: 'exitMiniProgram' }

/** A link to a page; refused, it says so to its page. */
class Navigator extends Builtin<typeof properties> {
  override create () {
    this.root.setAttribute('role', 'link')
    this.root.tabIndex = 0
  }

  update (): void {}

  override tapped () {
    const { target, url, openType, delta, appId, path } = this.data
    const way = target === 'miniProgram' ? openType === 'exit' ? 'exitMiniProgram' : 'navigateToMiniProgram' : ways[openType] ?? 'navigateTo'
    void navigation[way]!({ url: urlFrom(this.from, url), delta, appId, path, success: result => this.fire('success', result), fail: error => this.fire('fail', error), complete: result => this.fire('complete', result) })
  }
}
builtin('navigator', properties, Navigator as never)
builtin('functional-page-navigator', { version: 'release', name: '', args: null }, Navigator as never)
