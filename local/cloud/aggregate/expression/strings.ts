import { Pattern, compareText, typeName } from '../../values'
import type { Value } from '../../values'
import { toRegExp } from '../../query/pattern'
import { failed, fixed, isNullish, named } from './compile'
import { textOf } from './convert'

function text (name: string, value: Value | undefined): string {
  if (typeof value !== 'string') throw failed(`${name} requires a string argument, found: ${typeName(value)}`)
  return value
}

fixed('$concat', [0, Infinity], parts => parts.some(isNullish) ? null : parts.map(part => {
  if (typeof part !== 'string') throw failed(`$concat only supports strings, not ${typeName(part)}`)
  return part
}).join(''))
fixed('$toLower', [1, 1], ([value]) => isNullish(value) ? '' : textOf(value).replace(/[A-Z]+/g, part => part.toLowerCase()))
fixed('$toUpper', [1, 1], ([value]) => isNullish(value) ? '' : textOf(value).replace(/[a-z]+/g, part => part.toUpperCase()))
fixed('$strLenCP', [1, 1], ([value]) => Array.from(text('$strLenCP', value)).length)
fixed('$strLenBytes', [1, 1], ([value]) => Buffer.byteLength(text('$strLenBytes', value)))
fixed('$strcasecmp', [2, 2], ([a, b]) => Math.sign(compareText((isNullish(a) ? '' : textOf(a)).toUpperCase(), (isNullish(b) ? '' : textOf(b)).toUpperCase())))
fixed('$split', [2, 2], ([value, by]) => {
  if (isNullish(value) || isNullish(by)) return null
  if (typeof value !== 'string' || typeof by !== 'string') throw failed(`$split requires an expression that evaluates to a string as ${typeof value !== 'string' ? 'a first' : 'a second'} argument, found: ${typeName(typeof value !== 'string' ? value : by)}`)
  if (by === '') throw failed('$split requires a non-empty separator')
  return value.split(by)
})

/** A part by bytes; a character must not be cut. A negative length means all that follows. */
function bytes (value: Value | undefined, from: Value | undefined, count: Value | undefined): Value {
  const whole = Buffer.from(isNullish(value) ? '' : textOf(value))
  if (typeof from !== 'number' || typeof count !== 'number') throw failed('$substrBytes: starting index and length must be numbers')
  if (from < 0) throw failed('$substrBytes: starting index must be non-negative (got: ' + from + ')')
  const end = count < 0 ? whole.length : Math.min(whole.length, from + count)
  const inside = (at: number): boolean => at < whole.length && (whole[at]! & 0xc0) === 0x80
  if (inside(from) || inside(end)) throw failed(`$substrBytes: Invalid range, ${inside(from) ? 'starting' : 'ending'} index is in the middle of a UTF-8 character.`)
  return whole.toString('utf8', from, Math.max(from, end))
}
/** `$substr` alone takes a negative start, and gives nothing for it. */
fixed('$substr', [3, 3], ([value, from, count]) => typeof from === 'number' && from < 0 ? '' : bytes(value, from, count))
fixed('$substrBytes', [3, 3], ([value, from, count]) => bytes(value, from, count))
fixed('$substrCP', [3, 3], ([value, from, count]) => {
  if (isNullish(value)) return ''
  if (typeof from !== 'number' || typeof count !== 'number') throw failed('$substrCP: starting index and length must be numbers')
  if (from < 0) throw failed('$substrCP: the starting index must be nonnegative integer.')
  if (count < 0) throw failed('$substrCP: length must be a nonnegative integer.')
  return Array.from(textOf(value)).slice(from, from + count).join('')
})

/** Positions by bytes or by characters. */
const indexOf = (name: string, unitsOf: (text: string) => number): void => fixed(name, [2, 4], ([value, part, from = 0, to]) => {
  if (isNullish(value)) return null
  if (typeof value !== 'string' || typeof part !== 'string') throw failed(`${name} requires a string as the ${typeof value !== 'string' ? 'first' : 'second'} argument, found: ${typeName(typeof value !== 'string' ? value : part)}`)
  for (const at of [from, to ?? 0]) if (typeof at !== 'number' || !Number.isInteger(at) || at < 0) throw failed(`${name} requires nonnegative integers as its third and fourth arguments`)
  for (let at = value.indexOf(part); at >= 0; at = value.indexOf(part, at + 1)) {
    const units = unitsOf(value.slice(0, at))
    if (units >= (from as number) && (to === undefined || units + unitsOf(part) <= (to as number))) return units
  }
  return -1
})
indexOf('$indexOfBytes', value => Buffer.byteLength(value))
indexOf('$indexOfCP', value => Array.from(value).length)

const blanks = ' \t\n\v\f\r\0\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a'
const trim = (name: string, left: boolean, right: boolean): void => named(name, ['input'], ['chars'], ({ input, chars = blanks }) => {
  if (isNullish(input) || chars === null) return null
  const set = Array.from(text(name, chars))
  const all = Array.from(text(name, input))
  let [from, to] = [0, all.length]
  while (left && from < to && set.includes(all[from]!)) from++
  while (right && to > from && set.includes(all[to - 1]!)) to--
  return all.slice(from, to).join('')
})
trim('$trim', true, true)
trim('$ltrim', true, false)
trim('$rtrim', false, true)

const replace = (name: string, run: (input: string, find: string, replacement: string) => string): void => named(name, ['input', 'find', 'replacement'], [], ({ input, find, replacement }) =>
  isNullish(input) || isNullish(find) || isNullish(replacement) ? null : run(text(name, input), text(name, find), text(name, replacement)))
replace('$replaceOne', (input, find, replacement) => input.replace(find, () => replacement))
replace('$replaceAll', (input, find, replacement) => input.split(find).join(replacement))

const search = (name: string, run: (input: string | null, regexp: RegExp) => Value): void => named(name, ['input', 'regex'], ['options'], ({ input, regex, options }) => {
  if (isNullish(regex)) return run(null, /$^/)
  if (typeof regex !== 'string' && !(regex instanceof Pattern)) throw failed(`${name} needs 'regex' to be of type string or regex`)
  const source = regex instanceof Pattern ? regex.source : regex
  const flags = typeof options === 'string' ? options : regex instanceof Pattern ? regex.options : ''
  const regexp = toRegExp(new Pattern(source, flags))
  return run(isNullish(input) ? null : text(name, input), new RegExp(regexp.source, `${regexp.flags}g`))
})
const found = (input: string, match: RegExpMatchArray): Value => ({ match: match[0], idx: Array.from(input.slice(0, match.index)).length, captures: match.slice(1).map(part => part ?? null) })
search('$regexMatch', (input, regexp) => input !== null && regexp.test(input))
search('$regexFind', (input, regexp) => { const first = input === null ? undefined : [...input.matchAll(regexp)][0]; return first ? found(input!, first) : null })
search('$regexFindAll', (input, regexp) => input === null ? [] : [...input.matchAll(regexp)].map(match => found(input, match)))
