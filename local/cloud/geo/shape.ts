import { isFields } from '../values'
import type { Value } from '../values'
import { angle, angleToSegment, crossing, touching, vector, winds } from './sphere'
import type { Segment, Vector } from './sphere'

/** A geometry taken apart: single places, ways between places, and areas with holes. */
export interface Shape { places: Vector[], ways: Segment[], areas: Vector[][][] }

type Position = readonly [number, number]

const isPosition = (value: unknown): value is Position => Array.isArray(value) && value.length >= 2 &&
  typeof value[0] === 'number' && typeof value[1] === 'number' && Math.abs(value[0]) <= 180 && Math.abs(value[1]) <= 90
const isLine = (value: unknown): value is Position[] => Array.isArray(value) && value.length >= 2 && value.every(isPosition)
const isRing = (value: unknown): value is Position[] => isLine(value) && value.length >= 4 && value[0]![0] === value.at(-1)![0] && value[0]![1] === value.at(-1)![1]
const isArea = (value: unknown): value is Position[][] => Array.isArray(value) && value.length > 0 && value.every(isRing)
const list = <T>(value: unknown, is: (item: unknown) => item is T): T[] | undefined => Array.isArray(value) && value.every(is) ? value : undefined

const segments = (line: readonly Vector[]): Segment[] => line.slice(1).map((to, i) => [line[i]!, to])

function made (places: readonly Position[], lines: readonly Position[][], areas: readonly Position[][][]): Shape {
  const rings = areas.map(area => area.map(ring => ring.slice(1).map(vector)))
  return {
    places: places.map(vector),
    ways: [...lines.map(line => line.map(vector)), ...rings.flat().map(ring => [...ring, ring[0]!])].flatMap(segments),
    areas: rings
  }
}

/** GeoJSON, or an old coordinate pair; undefined for anything else. */
export function shape (value: Value | undefined): Shape | undefined {
  if (isPosition(value) && value.length === 2) return made([value], [], [])
  if (!isFields(value)) return undefined
  const at: unknown = value.coordinates
  switch (value.type) {
    case 'Point': return isPosition(at) ? made([at], [], []) : undefined
    case 'LineString': return isLine(at) ? made([], [at], []) : undefined
    case 'Polygon': return isArea(at) ? made([], [], [at]) : undefined
    case 'MultiPoint': { const places = list(at, isPosition); return places && made(places, [], []) }
    case 'MultiLineString': { const lines = list(at, isLine); return lines && made([], lines, []) }
    case 'MultiPolygon': { const areas = list(at, isArea); return areas && made([], [], areas) }
    default: return undefined
  }
}

const corners = (it: Shape): Vector[] => [...it.places, ...it.ways.flat()]
const onWays = (it: Shape, place: Vector): boolean => it.ways.some(way => angleToSegment(place, way) <= touching)
const inside = (it: Shape, place: Vector): boolean => it.areas.some(([outer, ...holes]) => winds(outer!, place) && !holes.some(hole => winds(hole, place)))
const covers = (it: Shape, place: Vector): boolean => onWays(it, place) || inside(it, place)

/** All of a shape inside another's areas; the border belongs to it. */
export const within = (it: Shape, area: Shape): boolean =>
  corners(it).every(place => covers(area, place)) && !it.ways.some(way => area.ways.some(border => crossing(way, border)))

export const intersects = (a: Shape, b: Shape): boolean =>
  corners(a).some(place => covers(b, place)) || corners(b).some(place => covers(a, place)) ||
  a.places.some(one => b.places.some(other => angle(one, other) <= touching)) || a.ways.some(way => b.ways.some(other => crossing(way, other)))

export const withinAngle = (it: Shape, centre: Vector, radius: number): boolean => corners(it).every(place => angle(place, centre) <= radius)

/** From a place to the nearest part of a shape, in radians. */
export const angleTo = (it: Shape, place: Vector): number => inside(it, place) ? 0
  : Math.min(...it.places.map(one => angle(one, place)), ...it.ways.map(way => angleToSegment(place, way)))
