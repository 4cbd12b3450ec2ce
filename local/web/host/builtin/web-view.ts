import { Builtin, builtin } from './builtin'

/** A web page that fills the screen. It stands in a frame of its own and knows nothing of the program. */
class WebView extends Builtin<{ src: string }> {
  private readonly frame = document.createElement('iframe')

  override create () {
    this.frame.title = '网页'
    this.frame.setAttribute('sandbox', 'allow-scripts allow-forms allow-same-origin allow-popups')
    this.frame.addEventListener('load', () => { if (this.data.src) this.fire('load', { src: this.data.src }) })
    this.root.append(this.frame)
  }

  update () { if (/^https?:/.test(this.data.src) && this.frame.src !== this.data.src) this.frame.src = this.data.src }
}
builtin('web-view', { src: '' }, WebView as never)
