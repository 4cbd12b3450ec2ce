import { exp, log } from './exact'

/** A table of features, dense or sparse: all that fitting needs of it. Weights lie column by column: `weights[column * outputs + output]`. */
export interface Design {
  readonly rows: number
  readonly columns: number
  scores (weights: Float64Array, outputs: number): Float64Array
  gradient (errors: Float64Array, outputs: number): Float64Array
}

export interface Fitted { readonly weights: Float64Array, readonly bias: Float64Array }
interface Task { readonly design: Design, readonly labels: readonly number[], readonly weights: readonly number[], readonly outputs: number, readonly C: number }

/** Multinomial logistic regression with an L2 penalty (C is its inverse), fitted by L-BFGS in a fixed order. */
export function fit (task: Task, iterations = 120): Fitted {
  const { design, outputs } = task
  const size = design.columns * outputs
  const at = lbfgs(point => lossAt(task, point), new Float64Array(size + outputs), iterations)
  return { weights: at.slice(0, size), bias: at.slice(size) }
}

export function softmax (scores: ArrayLike<number>, from: number, outputs: number, into: Float64Array): void {
  let top = -Infinity
  for (let k = 0; k < outputs; k++) top = Math.max(top, scores[from + k]!)
  let sum = 0
  for (let k = 0; k < outputs; k++) sum += into[k] = exp(scores[from + k]! - top)
  for (let k = 0; k < outputs; k++) into[k]! /= sum
}

function lossAt ({ design, labels, weights, outputs, C }: Task, point: Float64Array): { loss: number, gradient: Float64Array } {
  const size = design.columns * outputs
  const own = point.subarray(0, size)
  const scores = design.scores(own, outputs)
  const bias = new Float64Array(outputs)
  const p = new Float64Array(outputs)
  let loss = 0
  for (let row = 0; row < design.rows; row++) {
    const from = row * outputs
    for (let k = 0; k < outputs; k++) scores[from + k]! += point[size + k]!
    softmax(scores, from, outputs, p)
    const weight = weights[row]!
    loss -= weight * log(Math.max(p[labels[row]!]!, 1e-300))
    for (let k = 0; k < outputs; k++) bias[k]! += scores[from + k] = weight * (p[k]! - (k === labels[row] ? 1 : 0))
  }
  const gradient = new Float64Array(point.length)
  gradient.set(design.gradient(scores, outputs))
  gradient.set(bias, size)
  for (let n = 0; n < size; n++) {
    loss += own[n]! * own[n]! / (2 * C)
    gradient[n]! += own[n]! / C
  }
  return { loss, gradient }
}

const dot = (a: Float64Array, b: Float64Array): number => {
  let sum = 0
  for (let n = 0; n < a.length; n++) sum += a[n]! * b[n]!
  return sum
}
const stepped = (a: Float64Array, b: Float64Array, factor: number): Float64Array => a.map((value, n) => value + factor * b[n]!)

/** Limited-memory BFGS with halving steps: eight pairs remembered. */
function lbfgs (f: (x: Float64Array) => { loss: number, gradient: Float64Array }, start: Float64Array, iterations: number): Float64Array {
  let x = start
  let { loss, gradient } = f(x)
  const pairs: Array<{ s: Float64Array, y: Float64Array, rho: number }> = []
  for (let n = 0; n < iterations; n++) {
    const direction = towards(gradient, pairs)
    const slope = dot(direction, gradient)
    if (-slope < 1e-9) break
    let step = n === 0 ? 1 / Math.sqrt(dot(gradient, gradient)) : 1
    let next = f(stepped(x, direction, step))
    for (let halved = 0; next.loss > loss + 1e-4 * step * slope && halved < 30; halved++) {
      step /= 2
      next = f(stepped(x, direction, step))
    }
    const s = direction.map(value => value * step)
    const y = stepped(next.gradient, gradient, -1)
    const sy = dot(s, y)
    if (sy > 1e-12) pairs.push({ s, y, rho: 1 / sy })
    if (pairs.length > 8) pairs.shift()
    x = stepped(x, direction, step)
    const won = loss - next.loss
    ;({ loss, gradient } = next)
    if (won < 1e-7 * Math.abs(loss)) break
  }
  return x
}

function towards (gradient: Float64Array, pairs: ReadonlyArray<{ s: Float64Array, y: Float64Array, rho: number }>): Float64Array {
  let q: Float64Array = gradient.map(value => -value)
  const alphas: number[] = []
  for (const { s, y, rho } of [...pairs].reverse()) {
    const alpha = rho * dot(s, q)
    alphas.push(alpha)
    q = stepped(q, y, -alpha)
  }
  const last = pairs.at(-1)
  if (last) { const scale = dot(last.s, last.y) / dot(last.y, last.y); q = q.map(value => value * scale) }
  for (const { s, y, rho } of pairs) q = stepped(q, s, alphas.pop()! - rho * dot(y, q))
  return q
}
