import { failed } from '../expression/compile'
import { distance, place } from '../../query/geo'
import { shape } from '../../geo/shape'
import { compile } from '../../query/match'
import { visit, pieces } from '../../paths'
import { isFields } from '../../values'
import type { Fields, Value } from '../../values'
import type { MakeStage } from '../stage'
import { withPath } from './sequence'

/** By distance from a place. Without `key` the first field with a geometry counts; the cloud takes the one that has a geo index. */
export const geoNear: MakeStage = operand => {
  if (!isFields(operand) || operand.near === undefined) throw failed('$geoNear requires a \'near\' option as an Object')
  const { near, distanceField, query = {}, key, includeLocs, limit, num } = operand
  if (typeof distanceField !== 'string') throw failed('$geoNear requires a \'distanceField\' option as a String')
  if (!isFields(query)) throw failed('the $geoNear query must be an object')
  const centre = place(near)
  const metresEach = isFields(near) ? 1 : 6_378_100 // a plain pair speaks of radians
  const number = (name: string, missing: number): number => typeof operand[name] === 'number' ? operand[name] : missing
  const [least, most] = [number('minDistance', 0) * metresEach, number('maxDistance', Infinity) * metresEach]
  const factor = number('distanceMultiplier', 1) / metresEach
  const matches = compile(query)
  return documents => {
    const found = documents.filter(matches).flatMap(document => {
      const { at, metres } = nearest(document, typeof key === 'string' ? key : undefined, value => distance(value, centre))
      return at !== undefined && metres >= least && metres <= most ? [{ document, at, metres }] : []
    }).sort((a, b) => a.metres - b.metres).slice(0, typeof (limit ?? num) === 'number' ? limit as number ?? num : undefined)
    return found.map(({ document, at, metres }) => {
      const measured = withPath(document, distanceField.split('.'), metres * factor)
      return typeof includeLocs === 'string' ? withPath(measured, includeLocs.split('.'), at) : measured
    })
  }
}

function nearest (document: Fields, key: string | undefined, measure: (value: Value) => number | undefined): { at?: Value, metres: number } {
  let best: { at?: Value, metres: number } = { metres: Infinity }
  const path = key ?? firstGeometry(document)
  if (path === undefined) return best
  visit(document, pieces(path), 0, leaf => {
    const metres = leaf === undefined ? undefined : measure(leaf)
    if (metres !== undefined && metres < best.metres) best = { at: leaf, metres }
    return false
  })
  return best
}

function firstGeometry (fields: Fields, prefix = ''): string | undefined {
  for (const [name, value] of Object.entries(fields)) {
    if (isFields(value) && shape(value)) return prefix + name
    const inner = isFields(value) ? firstGeometry(value, `${prefix}${name}.`) : undefined
    if (inner !== undefined) return inner
  }
  return undefined
}
