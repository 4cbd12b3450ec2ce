import type { Mistake } from '../mistake'
import type { TownFolder } from '../town-folder'

/** Every year's days lie in order and near their year, and no day is both off and worked. */
export function* calendar ({ settings }: TownFolder): Generator<Mistake> {
  for (const [year, { off, work }] of Object.entries(settings.calendar.years)) {
    const at = (what: string, todo: string): Mistake => ({ file: 'calendar.json', entry: year, what, todo })
    for (const { name, from, to } of off) {
      if (to < from) yield at(`${name}放到 ${to}，早于开始的 ${from}`, '核对两个日期')
      else if (![from, to].some(day => day.startsWith(year))) yield at(`${name}的 ${from} 不在这一年`, '核对年份')
    }
    for (const day of work.filter(day => off.some(({ from, to }) => from <= day && day <= to))) yield at(`${day} 又放假又上班`, '照放假通知只留一处')
  }
}
