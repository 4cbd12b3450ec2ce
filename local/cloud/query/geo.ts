import { requestFailed } from '../errors'
import { angleTo, intersects, shape, within, withinAngle } from '../geo/shape'
import { earthRadius, vector } from '../geo/sphere'
import type { Vector } from '../geo/sphere'
import { isFields, show } from '../values'
import type { Fields, Value } from '../values'

type Test = (leaf: Value | undefined) => boolean

function geometry (operand: Value | undefined) {
  const made = shape(operand)
  if (!made) throw requestFailed(`(BadValue) unknown geo specifier: ${show(operand)}`)
  return made
}

/** One place: GeoJSON or a pair. */
export function place (operand: Value | undefined): Vector {
  const { places } = geometry(operand)
  if (places.length !== 1) throw requestFailed(`(BadValue) invalid point in geo near query: ${show(operand)}`)
  return places[0]!
}

export function geoWithin (operand: Value): Test {
  if (!isFields(operand)) throw requestFailed('(BadValue) geo query must be an object')
  if (operand.$centerSphere !== undefined) return inCircle(operand.$centerSphere)
  const area = geometry(operand.$geometry)
  if (area.areas.length === 0) throw requestFailed(`(BadValue) $geoWithin not supported with provided geometry: ${show(operand)}`)
  return leaf => { const it = shape(leaf); return it !== undefined && within(it, area) }
}

function inCircle (operand: Value): Test {
  const [at, radius] = Array.isArray(operand) ? operand : []
  if (!Array.isArray(at) || typeof radius !== 'number' || radius < 0) throw requestFailed('(BadValue) $centerSphere needs a point and a radius')
  const centre = vector(at as [number, number])
  return leaf => { const it = shape(leaf); return it !== undefined && withinAngle(it, centre, radius) }
}

export function geoIntersects (operand: Value): Test {
  const wanted = geometry(isFields(operand) ? operand.$geometry : undefined)
  return leaf => { const it = shape(leaf); return it !== undefined && intersects(it, wanted) }
}

export interface Near { readonly centre: Vector, readonly min: number, readonly max: number }

/** What `$nearSphere` asks: metres with a GeoJSON point, radians with a pair. */
export function near (operand: Value, siblings: Fields): Near {
  const geojson = isFields(operand) && operand.$geometry !== undefined
  const limits: Fields = geojson ? operand as Fields : siblings
  const unit = geojson ? 1 : earthRadius
  const metres = (name: string, missing: number): number => {
    const given = limits[name]
    if (given === undefined || given === null) return missing
    if (typeof given !== 'number' || given < 0) throw requestFailed(`(BadValue) ${name} must be a non-negative number`)
    return given * unit
  }
  return { centre: place(geojson ? (operand as Fields).$geometry : operand), min: metres('$minDistance', 0), max: metres('$maxDistance', Infinity) }
}

/** Metres from a place to what stands in a field; undefined where that is no geometry. */
export function distance (leaf: Value | undefined, centre: Vector): number | undefined {
  const it = shape(leaf)
  return it && earthRadius * angleTo(it, centre)
}

export function nearSphere (operand: Value, siblings: Fields): Test {
  const { centre, min, max } = near(operand, siblings)
  return leaf => { const metres = distance(leaf, centre); return metres !== undefined && metres >= min && metres <= max }
}
