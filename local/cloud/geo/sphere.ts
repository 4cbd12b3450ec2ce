/** The earth as MongoDB has it. */
export const earthRadius = 6_378_100 // metres

/** A place as a unit vector. */
export type Vector = readonly [number, number, number]
/** Two places and the shortest way between them. */
export type Segment = readonly [Vector, Vector]

const radians = (degrees: number): number => degrees * Math.PI / 180

export function vector ([longitude, latitude]: readonly [number, number]): Vector {
  const around = radians(longitude)
  const up = radians(latitude)
  return [Math.cos(up) * Math.cos(around), Math.cos(up) * Math.sin(around), Math.sin(up)]
}

export const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
export const cross = (a: Vector, b: Vector): Vector => [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]
const length = (a: Vector): number => Math.hypot(...a)

/** The angle between two places, in radians; exact for near and for far ones. */
export const angle = (a: Vector, b: Vector): number => Math.atan2(length(cross(a, b)), dot(a, b))

/** From a place to the nearest place of a segment. */
export function angleToSegment (place: Vector, [from, to]: Segment): number {
  const normal = cross(from, to)
  const size = length(normal)
  const beside = size > 0 && dot(cross(normal, from), place) >= 0 && dot(cross(to, normal), place) >= 0
  return beside ? Math.abs(Math.asin(Math.max(-1, Math.min(1, dot(normal, place) / size)))) : Math.min(angle(place, from), angle(place, to))
}

/** A millimetre on the ground: nearer counts as touching. */
export const touching = 0.001 / earthRadius

export function crossing ([a, b]: Segment, [c, d]: Segment): boolean {
  const first = cross(a, b)
  const second = cross(c, d)
  const apart = dot(first, c) * dot(first, d) < 0 && dot(second, a) * dot(second, b) < 0
  return apart && dot(cross(first, second), [a[0] + b[0] + c[0] + d[0], a[1] + b[1] + c[1] + d[1], a[2] + b[2] + c[2] + d[2]]) !== 0 && sameSide(a, b, c, d)
}

/** Great circles meet twice; the two segments must meet at the same of the two places. */
const sameSide = (a: Vector, b: Vector, c: Vector, d: Vector): boolean =>
  dot([a[0] + b[0], a[1] + b[1], a[2] + b[2]], [c[0] + d[0], c[1] + d[1], c[2] + d[2]]) > 0

/** Whether a ring winds round a place: the bearings from the place to the ring's corners turn once. Rings are smaller than a hemisphere. */
export function winds (ring: readonly Vector[], place: Vector): boolean {
  const sum = ring.reduce<[number, number, number]>((total, corner) => [total[0] + corner[0], total[1] + corner[1], total[2] + corner[2]], [0, 0, 0])
  if (dot(sum, place) <= 0) return false
  const east = Math.abs(place[2]) > 0.999999 ? [1, 0, 0] as const : cross([0, 0, 1], place)
  const north = cross(place, east)
  const bearing = (corner: Vector): number => Math.atan2(dot(corner, east), dot(corner, north))
  let turned = 0
  for (let i = 0; i < ring.length; i++) {
    const turn = bearing(ring[(i + 1) % ring.length]!) - bearing(ring[i]!)
    turned += turn > Math.PI ? turn - 2 * Math.PI : turn < -Math.PI ? turn + 2 * Math.PI : turn
  }
  return Math.abs(turned) > Math.PI
}
