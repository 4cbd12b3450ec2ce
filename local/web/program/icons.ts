import { readFile } from 'node:fs/promises'
import type { Root } from 'postcss'

/** Where the host serves single glyphs and Vant's font: component libraries load both from networks that may not be there. */
const place = '/~host/icons/'
const ofTDesign = /tdesign\.gtimg\.com\/icon/
const ofVant = /at\.alicdn\.com|vant-icon/

/** Icons that come as a font from a CDN are drawn from the icon packages on this machine. */
export function useLocalIcons (root: Root): void {
  const tdesign = root.some(node => node.type === 'atrule' && node.name === 'font-face' && ofTDesign.test(node.toString()))
  root.walkAtRules('font-face', rule => {
    const text = rule.toString()
    if (ofTDesign.test(text)) rule.remove()
    else if (/vant-icon/.test(text) && ofVant.test(text)) rule.walkDecls('src', declaration => { declaration.value = `url(${place}vant.woff2) format("woff2")` })
  })
  if (!tdesign) return
  root.walkRules(/^\.t-icon-[\w-]+::?before$/, rule => {
    const name = /^\.t-icon-([\w-]+):/.exec(rule.selector)![1]!
    rule.walkDecls('content', declaration => { declaration.replaceWith({ prop: '--glyph', value: `url(${place}${name}.svg)` }) })
  })
  root.append('.t-icon-base::before{content:"";display:block;width:1em;height:1em;background:currentColor;-webkit-mask:var(--glyph) center/contain no-repeat;mask:var(--glyph) center/contain no-repeat}')
}

/** One glyph or the font, by its file name; undefined where the package has none of this name. */
export async function localIcon (name: string): Promise<{ type: string, body: Buffer } | undefined> {
  try {
    if (name === 'vant.woff2') {
      const less = await readFile('node_modules/@vant/icons/src/encode-woff2.less', 'utf8')
      return { type: 'font/woff2', body: Buffer.from(/base64,([^'")]+)/.exec(less)![1]!, 'base64') }
    }
    const svg = await readFile(`node_modules/tdesign-icons-svg/src/${name.replace(/[^\w.-]/g, '')}`, 'utf8')
    return { type: 'image/svg+xml', body: Buffer.from(svg.replace('view-box=', 'viewBox=').replace(/currentColor/g, '#000')) }
  } catch {
    return undefined
  }
}
