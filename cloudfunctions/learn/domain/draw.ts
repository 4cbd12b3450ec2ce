/** Picks at random, the same for the same seed (mulberry32): each as likely as another, none twice. */
export function draw<T> (from: readonly T[], most: number, seed: number): T[] {
  const left = [...from], drawn: T[] = []
  let state = seed >>> 0
  const random = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  while (drawn.length < most && left.length > 0) drawn.push(...left.splice(Math.floor(random() * left.length), 1))
  return drawn
}
