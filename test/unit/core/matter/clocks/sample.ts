import { readFileSync } from 'node:fs'
import { workingCalendar, type HolidayTable } from '../../../../../cloudfunctions/core/kernel/calendar'
import type { ClockCode, Facts, Limits } from '../../../../../cloudfunctions/core/matter/clocks/rules'
import { startClock } from '../../../../../cloudfunctions/core/matter/clocks/start'

const read = <T>(name: string): T => JSON.parse(readFileSync(`town/${name}.json`, 'utf8')) as T

export const table = read<HolidayTable>('calendar')
export const calendar = workingCalendar(table)
export const limits = read<Limits>('limits')
/** A moment written as people in the town would: local day and time. */
export const at = (local: string): number => Date.parse(`${local.replace(' ', 'T')}+08:00`)
export const start = (code: ClockCode, local: string, facts: Partial<Facts> = {}) => startClock(code, at(local), { calendar, limits, ...facts })
