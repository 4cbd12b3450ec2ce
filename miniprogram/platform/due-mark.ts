import { daysLeft } from './dates'

/** Stands beside a chip: icon, word and ink. */
export interface Mark { icon: string, text: string, ink: 'amber' | 'red' }

const SOON = 3

/** 已超 2 天, 今天到期, 还有 1 天; none when there is time. The date itself stands in the line below it. */
export function dueMark (dueAt: number | undefined, now: number): Mark | undefined {
  if (dueAt === undefined) return undefined
  const left = daysLeft(dueAt, now)
  if (left > SOON) return undefined
  if (left < 0) return { icon: 'error-triangle', text: `已超 ${-left} 天`, ink: 'red' }
  return { icon: 'time', text: left === 0 ? '今天到期' : `还有 ${left} 天`, ink: 'amber' }
}
