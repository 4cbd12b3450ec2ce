import type { Mistake } from '../mistake'
import { classes } from '../schema/classes'
import type { TownFolder } from '../town-folder'
import { inForce } from './offices'
import { repeated } from './references'

const deputies = new Set(['head', 'lead'])

/** Every class has one unit that answers, units have the power that they answer by, the rota names people in office. */
export function* desk (town: TownFolder, today: string): Generator<Mistake> {
  const at = (entry: string, what: string, todo: string): Mistake => ({ file: 'desk.json', entry, what, todo })
  const { answers, duty, quietHours } = town.desk
  const powers = new Map(town.units.map(unit => [unit.id, unit.powers]))

  const answered = answers.map(answer => answer.class as string)
  for (const name of classes.filter(name => !answered.includes(name))) yield at(`answers ${name}`, '这一类没有单位答复', '加一条，写上「class」和「unitId」')
  for (const name of repeated(answered)) yield at(`answers ${name}`, '这一类写了两次', '只留一条，别的单位写进「also」')
  for (const answer of answers) {
    for (const unitId of [answer.unitId, ...answer.also]) {
      if (powers.get(unitId)?.includes(answer.class) === false) yield at(`answers ${answer.class}`, `${unitId} 没有这一类的职权`, `在 units.json 给它的「powers」加上 ${answer.class}，或换一个单位`)
    }
  }

  const offices = new Map(inForce(town.offices, today).map(office => [office.id, office]))
  for (const id of duty.offices) {
    const office = offices.get(id)
    if (!office) { if (town.offices.some(other => other.id === id)) yield at('duty', `${id} 现在不在岗`, '换一个在岗的') } else if (!deputies.has(office.role)) yield at('duty', `${id} 不是领导岗位`, '值班领导写「role」是 lead 或 head 的岗位')
  }
  if (quietHours.from === quietHours.to) yield at('quietHours', '起止时间一样', '写成 22:00 到 07:00 这样')
  if (town.facts.hours.from >= town.facts.hours.to) yield { file: 'town.json', entry: 'hours', what: '下班早于上班', todo: '核对时间' }
}
