import { changeWindow } from '../phone/chrome'
import { pageOf } from '../phone/engine'
import type { Page } from '../phone/page'
import { pageOfComponent } from '../phone/stack'
import { plainUnits } from '../phone/units'
import { shell } from '../phone/shell'
import { Builtin, builtin } from './builtin'

type Data = Record<string, unknown>

/** Stands first in a page and speaks for it: its style, its size of text, its bar. */
abstract class OfPage extends Builtin<Data> {
  protected get page (): Page | undefined {
    const component = pageOf(this.comp)
    return component && pageOfComponent(component)
  }

  override create () { this.root.hidden = true }
  override attached () { this.update() }
}

class PageMeta extends OfPage {
  private before = ''

  override create () {
    super.create()
    this.root.hidden = false // a navigation-bar may stand inside
    window.addEventListener('scroll', this.scrolled, { passive: true })
    window.addEventListener('resize', this.resized)
  }

  override detached () {
    window.removeEventListener('scroll', this.scrolled)
    window.removeEventListener('resize', this.resized)
  }

  private readonly scrolled = () => { if (this.page?.frame.hidden === false) this.fire('scroll', { scrollTop: window.scrollY }) }
  private readonly resized = () => this.fire('resize', { size: { windowWidth: window.innerWidth, windowHeight: window.innerHeight } })

  update (changed?: Set<string>) {
    const { page } = this
    if (!page) return
    const { backgroundTextStyle, backgroundColor, rootBackgroundColor, rootFontSize, pageStyle, pageFontSize, scrollTop, scrollDuration } = this.data
    const own = [pageStyle, pageFontSize && `font-size:${size(pageFontSize)}`, rootFontSize && `--root-font-size:${size(rootFontSize)}`].filter(Boolean).join(';')
    if (own !== this.before) page.component.setNodeStyle(this.before = own, 0)
    page.setGround({ color: String(rootBackgroundColor || ''), fontSize: rootFontSize ? size(rootFontSize) : '', style: plainUnits(String(pageStyle ?? '')) })
    if (backgroundTextStyle || backgroundColor) changeWindow(page, { ...backgroundTextStyle ? { backgroundTextStyle } : {}, ...backgroundColor ? { backgroundColor } : {} })
    if (changed?.has('scrollTop') && scrollTop !== '') {
      window.scrollTo({ top: parseFloat(plainUnits(String(scrollTop))), behavior: Number(scrollDuration) > 0 ? 'smooth' : 'instant' })
      this.fire('scrolldone')
    }
  }
}

/** `system` is the size that the person chose in WeChat. */
const size = (value: unknown): string => value === 'system' ? `${shell.fontSize}px` : plainUnits(String(value))

class NavigationBar extends OfPage {
  update () {
    const { title, loading, frontColor, backgroundColor } = this.data
    if (!this.page) return
    changeWindow(this.page, {
      ...title ? { navigationBarTitleText: title } : {}, ...loading !== null ? { navigationBarLoading: Boolean(loading) } : {},
      ...frontColor ? { navigationBarTextStyle: String(frontColor).toLowerCase() === '#ffffff' ? 'white' : 'black' } : {}, ...backgroundColor ? { navigationBarBackgroundColor: backgroundColor } : {}
    })
  }
}

builtin('page-meta', {
  backgroundTextStyle: '', backgroundColor: '', backgroundColorTop: '', backgroundColorBottom: '', rootBackgroundColor: '', scrollTop: '', scrollDuration: 300, pageStyle: '', rootFontSize: '', pageFontSize: '', pageOrientation: ''
}, PageMeta as never)
builtin('navigation-bar', { title: '', loading: null, frontColor: '', backgroundColor: '', colorAnimationDuration: 0, colorAnimationTimingFunc: 'linear' }, NavigationBar as never)
