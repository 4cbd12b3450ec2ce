import { handOverRows } from './rows/hand-over'
import { mediationRows } from './rows/mediation'
import { petitionRows } from './rows/petition'
import { reportRows } from './rows/report'
import type { Row } from './row'

/** The one state table: what is not a row of it does not happen. */
export const rows = { ...petitionRows, ...reportRows, ...mediationRows, ...handOverRows }
export type RowId = keyof typeof rows

export const rowOf = (id: RowId): Row => rows[id]
export const rowIds = Object.keys(rows) as RowId[]
