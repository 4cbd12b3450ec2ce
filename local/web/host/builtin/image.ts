import { cloudUrl } from '../api/cloud'
import { files } from '../phone/program-files'
import { Builtin, builtin } from './builtin'

const positions = new Set(['top', 'bottom', 'center', 'left', 'right', 'top left', 'top right', 'bottom left', 'bottom right'])

const properties = { src: '', mode: 'scaleToFill', webp: false, lazyLoad: false, showMenuByLongpress: false, fadeIn: false, forceHttps: false, referrerPolicy: '' }

/** A picture: how it fits is the style sheet's, by the attribute `mode`. */
class Picture extends Builtin<typeof properties> {
  private readonly image = document.createElement('img')

  override create () {
    this.image.alt = ''
    this.image.draggable = false
    this.image.addEventListener('load', () => this.fire('load', { width: this.image.naturalWidth, height: this.image.naturalHeight }))
    this.image.addEventListener('error', () => { this.root.setAttribute('empty', ''); if (this.data.src) this.fire('error', { errMsg: `GET ${this.data.src} fail` }) })
    this.root.append(this.image)
  }

  override get labelled () { return this.image }

  update (changed?: Set<string>) {
    const { src, mode, lazyLoad } = this.data
    this.root.setAttribute('mode', mode)
    this.image.style.objectPosition = positions.has(mode) ? mode : ''
    this.image.loading = lazyLoad ? 'lazy' : 'eager'
    if (!changed || changed.has('src')) void this.show(src)
  }

  private async show (src: string) {
    const url = src.startsWith('cloud://') ? await cloudUrl(src).catch(() => '') : files.url(src, this.from)
    if (this.data.src !== src) return
    if (url) this.image.src = url
    else this.image.removeAttribute('src')
    this.root.toggleAttribute('empty', !url)
  }
}
builtin('image', properties, Picture as never)
builtin('cover-image', { src: '', mode: 'scaleToFill', lazyLoad: false, referrerPolicy: '' }, Picture as never)
