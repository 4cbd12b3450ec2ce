/**
 * WXS is not quite JavaScript: `require` names files with their ending, `x.constructor` is a word ('Array'), and an unknown escape
 * keeps its backslash, which `getRegExp('\d')` lives on. The host gives every value a `wxsConstructor`.
 */
export function wxsToScript (source: string): string {
  return source
    .replace(/(\brequire\s*\(\s*["'][^"']+?)\.wxs(["'])/g, '$1$2')
    .replace(/\.constructor\b/g, '.wxsConstructor')
    .replace(/(\bgetRegExp\s*\(\s*)("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')/g, (_, call: string, literal: string) => call + literal.replace(/\\([^\\'"nrtu])/g, '\\\\$1'))
}
