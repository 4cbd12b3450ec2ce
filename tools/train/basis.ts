import type { Vector } from '../../cloudfunctions/core/matter/routing/view'
import { timesDense, transposedTimesDense } from './tables'

/**
 * The directions in which texts differ most (latent semantic analysis), found in texts without labels by subspace iteration: words of like use
 * come to lie together, so that a few labelled rows say something about words they do not hold. Orthonormal, `columns` x `width`.
 */
export function basisOf (vectors: readonly Vector[], columns: number, width: number, rounds = 2): Float64Array {
  let basis = orthonormal(signs(columns * width), width)
  for (let n = 0; n < rounds; n++) {
    const images = orthonormal(timesDense(vectors, basis, width), width)
    basis = orthonormal(transposedTimesDense(vectors, images, columns, width), width)
  }
  return basis
}

/** Plus and minus one by a fixed generator (xorshift32). */
function signs (length: number): Float64Array {
  let state = 20_200_707
  return Float64Array.from({ length }, () => {
    state ^= state << 13; state ^= state >>> 17; state ^= state << 5
    return (state & 1024) === 0 ? 1 : -1
  })
}

/** By Cholesky's factor of the table's own products, twice, because once leaves an error when columns are nearly alike. */
function orthonormal (table: Float64Array, width: number): Float64Array {
  return divided(divided(table, width), width)
}

function divided (table: Float64Array, width: number): Float64Array {
  const factor = cholesky(products(table, width), width)
  const out = table.slice()
  for (let from = 0; from < out.length; from += width) {
    for (let k = 0; k < width; k++) {
      let value = out[from + k]!
      for (let m = 0; m < k; m++) value -= factor[k * width + m]! * out[from + m]!
      out[from + k] = value / factor[k * width + k]!
    }
  }
  return out
}

function products (table: Float64Array, width: number): Float64Array {
  const out = new Float64Array(width * width)
  for (let from = 0; from < table.length; from += width) {
    for (let k = 0; k < width; k++) {
      const value = table[from + k]!
      if (value !== 0) for (let m = 0; m <= k; m++) out[k * width + m]! += value * table[from + m]!
    }
  }
  return out
}

function cholesky (matrix: Float64Array, width: number): Float64Array {
  const factor = new Float64Array(width * width)
  for (let k = 0; k < width; k++) {
    for (let m = 0; m <= k; m++) {
      let value = matrix[k * width + m]!
      for (let n = 0; n < m; n++) value -= factor[k * width + n]! * factor[m * width + n]!
      factor[k * width + m] = k === m ? Math.sqrt(Math.max(value, 1e-12)) : value / factor[m * width + m]!
    }
  }
  return factor
}
