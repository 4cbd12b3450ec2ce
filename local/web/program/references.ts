/** What one file of a mini-program names in others, as written: the build follows it to copy, the host to load. */

const all = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(match => match[1] ?? match[2] ?? '').filter(Boolean)
const uncommented = (wxml: string): string => wxml.replace(/<!--[\s\S]*?-->/g, '')

/** Modules of a script that is CommonJS already: `require('x')`, `require('x', then)`, `require.async('x')`. */
export const scriptReferences = (code: string): string[] => all(code, /\brequire(?:\.async)?\(\s*(?:"([^"]+)"|'([^']+)')/g)

/** Templates and WXS modules of a WXML file. */
export const wxmlReferences = (wxml: string): string[] => all(uncommented(wxml), /<(?:import|include|wxs)\b[^>]*?\bsrc\s*=\s*(?:"([^"]+)"|'([^']+)')/g)

export const wxssReferences = (wxss: string): string[] => all(wxss.replace(/\/\*[\s\S]*?\*\//g, ''), /@import\s+(?:url\(\s*)?(?:"([^"]+)"|'([^']+)')/g)

export interface ComponentConfig {
  component?: boolean
  usingComponents?: Record<string, string>
  componentGenerics?: Record<string, true | { default?: string }>
  componentPlaceholder?: Record<string, string>
  styleIsolation?: string
  addGlobalClass?: boolean
  pureDataPattern?: string
  [window: string]: unknown
}

/** Components that a page's or component's JSON names, and the defaults of its generics. */
export function configReferences (config: ComponentConfig): string[] {
  const defaults = Object.values(config.componentGenerics ?? {}).flatMap(generic => generic === true || !generic.default ? [] : [generic.default])
  return [...Object.values(config.usingComponents ?? {}), ...defaults]
}
