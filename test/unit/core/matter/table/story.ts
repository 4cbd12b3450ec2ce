import type { Form, Kind } from '../../../../../contract/states'
import type { Clock } from '../../../../../cloudfunctions/core/matter/clocks/clock'
import { isRunning } from '../../../../../cloudfunctions/core/matter/clocks/reckon'
import { apply, type Standing, type Step } from '../../../../../cloudfunctions/core/matter/table/apply'
import type { RowId } from '../../../../../cloudfunctions/core/matter/table/rows'
import { rowOf } from '../../../../../cloudfunctions/core/matter/table/rows'
import { turnClocks, type Turn } from '../../../../../cloudfunctions/core/matter/table/turn'
import type { Who } from '../../../../../cloudfunctions/core/matter/table/row'
import { at, calendar, limits } from '../clocks/sample'

export interface Told { readonly standing: Standing, readonly clocks: readonly Clock[], readonly step?: Step }

export const filed = (form: Form, kind: Kind): Told => ({ standing: { form, kind, state: null }, clocks: [] })
export const runningOf = (clocks: readonly Clock[]) => clocks.filter(isRunning).map(({ code }) => code)

export interface Telling extends Partial<Omit<Turn, 'at' | 'calendar' | 'facts'>> { readonly until?: string, readonly who?: readonly Who[] }

/** One step of a story: by somebody who may take it, at a local time. */
export function take (told: Told, row: RowId, when: string, { until, who = rowOf(row).who, ...turn }: Telling = {}): Told {
  const step = apply(told.standing, row, { at: at(when), by: who, running: runningOf(told.clocks) })
  const clocks = turnClocks(told.clocks, step, { by: 'somebody', at: at(when), calendar, facts: { limits, risk: 'medium', own: { length: { unit: 'day', count: 20 }, article: '某法第一条' }, until }, ...turn })
  return { standing: step.standing, clocks, step }
}

/** A story told in one breath: row and local time, the form and kind given first. */
export const tell = (start: Told, ...steps: readonly (readonly [RowId, string, Telling?])[]): Told =>
  steps.reduce((told, [row, when, telling]) => take(told, row, when, telling), start)

export const lastDays = (clocks: readonly Clock[]) => Object.fromEntries(clocks.filter(isRunning).map(({ code, lastDay }) => [code, lastDay]))
