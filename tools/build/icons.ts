import { readFile } from 'node:fs/promises'

const attributesOfNoUse = / (?:id|class|width|height|xmlns)="[^"]*"/g

/** One glyph of TDesign's icons as a data URI: what is transparent or only names things is left out. */
export async function glyph (name: string): Promise<string> {
  const svg = await readFile(`node_modules/tdesign-icons-svg/src/${name}.svg`, 'utf8')
  const small = svg
    .replace('view-box=', 'viewBox=')
    .replace(/<path[^>]*fill="transparent"[^>]*><\/path>/g, path => path.includes('stroke=') ? path : '')
    .replace(/\d+\.\d{3,}/g, number => String(+Number(number).toFixed(2)))
    .replace(attributesOfNoUse, '').replace(/currentColor/g, '#000').replace(/<\/?g[^>]*>/g, '').replace(/><\/path>/g, '/>')
    .replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"')
  const escaped = small.replace(/"/g, '\'').replace(/[#<>%]/g, character => encodeURIComponent(character))
  return `data:image/svg+xml,${escaped}`
}

/** `.icon.icon-NAME` of our own pages and `t-icon` of TDesign: a mask of the glyph in the colour of the text beside it. */
export async function iconStyles (names: string[]): Promise<string> {
  const rules = await Promise.all([...new Set(names)].sort().map(async name => `.icon-${name},.t-icon-${name}{--glyph:url("${await glyph(name)}")}`))
  return [
    '.icon{display:inline-block;flex:none;width:1em;height:1em;line-height:1}',
    '.icon::before,.t-icon-base::before{content:"";display:block;width:1em;height:1em;background:currentColor;-webkit-mask:var(--glyph) center/contain no-repeat;mask:var(--glyph) center/contain no-repeat}',
    ...rules
  ].join('\n') + '\n'
}

/** Takes the place of TDesign's own icon style sheet, which loads a font from a CDN. */
export const tIconStyles = (iconsFrom: string): string => [
  `@import '${iconsFrom}';`,
  '.t-icon--image,.t-icon__image{width:100%;height:100%}',
  '.t-icon__image{vertical-align:top}',
  '.t-icon-base{display:block;font-style:normal;font-weight:400;line-height:1;text-align:center}'
].join('\n') + '\n'
