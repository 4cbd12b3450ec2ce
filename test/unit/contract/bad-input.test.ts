import type * as v from 'valibot'
import { validate } from '../../../cloudfunctions/core/kernel/validate'
import type { ActionTable } from '../../../contract/action'
import { tables } from '../../../contract/tables'
import { validRequests } from '../../support/valid-requests'

type Path = Array<string | number>
const actions = Object.entries(tables).flatMap(([name, table]) => Object.entries(table as ActionTable).map(([action, { request }]) =>
  ({ name: `${name}.${action}`, request, sample: (validRequests as Record<string, Record<string, object>>)[name]![action]! })))

const long = '字'.repeat(100_000)
/** What an attacker or a broken phone may put where a value belongs. */
const payloads: ReadonlyArray<readonly [string, unknown]> = [
  ['an operator', { $gt: '' }], ['100,000 characters', long], ['a lone surrogate', 'x\ud800y'], ['NUL', 'x\0y'], ['a list', [[['x']]]], ['nothing', null],
  ['not a number', NaN], ['infinity', Infinity], ['a dotted path', { 'a.b': 1 }], ['a constructor', { constructor: { prototype: {} } }], ['a number below', -1.5], ['an empty object', {}]
]

function pathsIn (value: unknown, at: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [at]
  return [...(at.length > 0 ? [at] : []), ...Object.entries(value).flatMap(([key, inner]) => pathsIn(inner, [...at, Array.isArray(value) ? Number(key) : key]))]
}

function changed (sample: unknown, path: Path, change: (holder: Record<string | number, unknown>, last: string | number) => void): unknown {
  const copy = structuredClone(sample)
  let holder = copy as Record<string | number, unknown>
  for (const step of path.slice(0, -1)) holder = holder[step] as Record<string | number, unknown>
  change(holder, path.at(-1)!)
  return copy
}

/** The refusal of a request, or undefined where it was taken; a fault is neither. */
function refusalOf (request: v.GenericSchema, input: unknown): Record<string, string[]> | undefined {
  try {
    validate(request, input)
    return undefined
  } catch (error) {
    expect(error).toMatchObject({ code: 'VALIDATION' })
    return (error as { detail: Record<string, string[]> }).detail
  }
}

const isPlainChinese = (words: string[]): boolean => words.length > 0 && words.every(word => /\p{Script=Han}/u.test(word) && !/invalid|expected|received/i.test(word))

test.each(actions)('$name takes its sample', ({ request, sample }) => {
  expect(refusalOf(request, sample)).toBeUndefined()
})

test.each(actions)('$name refuses every payload in every field, in plain Chinese, naming the field', ({ request, sample }) => {
  for (const path of pathsIn(sample)) {
    for (const [, payload] of payloads) {
      const refusal = refusalOf(request, changed(sample, path, (holder, last) => { holder[last] = payload }))
      if (refusal === undefined) {
        expect(isHarmless(payload, sample, path)).toBe(true)
        continue
      }
      expect(Object.keys(refusal).some(field => field === '' || path.join('.').startsWith(field) || field.startsWith(path.join('.')))).toBe(true)
      expect(Object.values(refusal).filter(words => !isPlainChinese(words))).toEqual([])
    }
  }
})

/** A number where a number belongs, or an empty group all of whose fields may be left out, is no bad input. */
function isHarmless (payload: unknown, sample: unknown, path: Path): boolean {
  let at = sample
  for (const step of path) at = (at as Record<string | number, unknown>)[step]
  return typeof payload === typeof at && typeof payload !== 'string' && !(typeof payload === 'object' && payload !== null && Object.keys(payload).length > 0)
}

test.each(actions)('$name refuses an unknown field, also inside a group', ({ request, sample }) => {
  const groups: Path[] = [[], ...pathsIn(sample).filter(path => {
    let at: unknown = sample
    for (const step of path) at = (at as Record<string | number, unknown>)[step]
    return typeof at === 'object' && at !== null && !Array.isArray(at)
  })]
  for (const path of groups) {
    const input = changed(sample, [...path, '$where'], (holder, last) => { holder[last] = '1' })
    expect(Object.values(refusalOf(request, input) ?? {}).flat().join()).toMatch(/不在这张表里/)
  }
})

test.each(actions)('$name names each field that is missing', ({ request, sample }) => {
  for (const field of Object.keys(sample)) {
    const { [field]: _, ...rest } = sample as Record<string, unknown>
    const refusal = refusalOf(request, rest)
    if (refusal) {
      expect(Object.keys(refusal)).toContain(field)
      expect(Object.values(refusal).every(isPlainChinese)).toBe(true)
    }
  }
})

test('text is kept in NFC without the controls that turn its direction', () => {
  const { text } = validate(tables.petition.submit.request, { ...validRequests.petition.submit, text: 'e\u0301 \u202Egnp.txt\u202C ' })
  expect(text).toBe('é gnp.txt')
})

test('a text one character over its limit is told how long it is', () => {
  const request = (n: number) => ({ ...validRequests.petition.submit, text: '字'.repeat(n) })
  expect(refusalOf(tables.petition.submit.request, request(10_000))).toBeUndefined()
  expect(refusalOf(tables.petition.submit.request, request(10_001))).toEqual({ text: ['最多 10000 字，现在 10001 字。可以删一点，或分两次补充'] })
})
