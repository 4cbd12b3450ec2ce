import type { Vector } from '../../cloudfunctions/core/matter/routing/view'
import type { Design } from './logistic'

/** Rows of few features among many. */
export function sparse (vectors: readonly Vector[], columns: number): Design {
  return {
    rows: vectors.length, columns,
    scores: (weights, outputs) => timesDense(vectors, weights, outputs),
    gradient: (errors, outputs) => transposedTimesDense(vectors, errors, columns, outputs)
  }
}

/** Rows of numbers, all of one width. */
export function dense (values: Float64Array, columns: number): Design {
  const rows = values.length / columns
  return {
    rows, columns,
    scores (weights, outputs) {
      const scores = new Float64Array(rows * outputs)
      for (let row = 0; row < rows; row++) {
        for (let c = 0; c < columns; c++) {
          const value = values[row * columns + c]!
          for (let k = 0; k < outputs; k++) scores[row * outputs + k]! += value * weights[c * outputs + k]!
        }
      }
      return scores
    },
    gradient (errors, outputs) {
      const gradient = new Float64Array(columns * outputs)
      for (let row = 0; row < rows; row++) {
        for (let c = 0; c < columns; c++) {
          const value = values[row * columns + c]!
          for (let k = 0; k < outputs; k++) gradient[c * outputs + k]! += value * errors[row * outputs + k]!
        }
      }
      return gradient
    }
  }
}

/** Sparse rows times a dense table of `width` columns. */
export function timesDense (vectors: readonly Vector[], table: Float64Array, width: number): Float64Array {
  const out = new Float64Array(vectors.length * width)
  vectors.forEach(({ ids, values }, row) => {
    for (let n = 0; n < ids.length; n++) {
      const value = values[n]!
      const from = ids[n]! * width
      for (let k = 0; k < width; k++) out[row * width + k]! += value * table[from + k]!
    }
  })
  return out
}

/** The transpose of sparse rows times a dense table with one row each. */
export function transposedTimesDense (vectors: readonly Vector[], table: Float64Array, columns: number, width: number): Float64Array {
  const out = new Float64Array(columns * width)
  vectors.forEach(({ ids, values }, row) => {
    for (let n = 0; n < ids.length; n++) {
      const value = values[n]!
      const to = ids[n]! * width
      for (let k = 0; k < width; k++) out[to + k]! += value * table[row * width + k]!
    }
  })
  return out
}
