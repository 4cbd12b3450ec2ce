import { requestFailed } from '../errors'
import type { Pattern } from '../values'

/**
 * A PCRE pattern for JavaScript's engine: i, m and s are the same, x (spaces and comments are ignored) is unwritten here, a leading
 * (?i) becomes a flag. What only PCRE knows (atomic groups, \A, recursion) is refused as invalid. Unicode mode first, so that a dot is a character.
 */
export function toRegExp (pattern: Pattern): RegExp {
  let { source, options } = pattern
  const inline = /^\(\?([ims]+)\)/.exec(source)
  if (inline) { source = source.slice(inline[0].length); options += inline[1] }
  if (/[^imsxu]/.test(options)) throw requestFailed(`(BadValue) invalid flag in regex options: ${options}`)
  if (options.includes('x')) source = source.replace(/\\.|\[(?:\\.|[^\]])*\]|#.*$|\s+/gm, part => /^[\\[]/.test(part) ? part : '')
  const flags = ['i', 'm', 's'].filter(flag => options.includes(flag)).join('')
  try { return new RegExp(source, `${flags}u`) } catch { /* lenient escapes such as \- are fine without u */ }
  try { return new RegExp(source, flags) } catch (error) {
    throw requestFailed(`(BadValue) Regular expression is invalid: ${(error as Error).message}`)
  }
}
