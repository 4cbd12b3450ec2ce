/** Exponential and logarithm made of nothing but + - * /, which every machine computes alike: the same input gives the same bytes. */
const LN2 = 0.6931471805599453

const powerOfTwo = (exponent: number): number => {
  const bits = new DataView(new ArrayBuffer(8))
  bits.setUint32(0, (Math.max(-1022, Math.min(1023, exponent)) + 1023) << 20)
  return bits.getFloat64(0)
}
const powers = Float64Array.from({ length: 2046 }, (_, n) => powerOfTwo(n - 1022))

export function exp (x: number): number {
  if (x < -700) return 0
  const k = Math.round(x / LN2)
  const r = x - k * LN2
  let sum = 1
  for (let n = 14; n >= 1; n--) sum = 1 + sum * r / n
  return sum * powers[k + 1022]!
}

/** Natural logarithm by Newton's steps on `exp`. */
export function log (x: number): number {
  let halvings = 0
  let rest = x
  while (rest > 1.5) { rest /= 2; halvings++ }
  while (rest < 0.75) { rest *= 2; halvings-- }
  let y = rest - 1
  for (let n = 0; n < 6; n++) { const e = exp(y); y += 2 * (rest - e) / (rest + e) }
  return y + halvings * LN2
}
