import type { Destinations } from '../../../../services/casework'
import { about, type Acting } from '../../acting'

/** 转办: to the unit whose it is. Units that are barred from it are not in the list; after the town's number of transfers a leader names the unit. */
export const transferView = ({ matter, fields, more }: Acting<Destinations>) => ({
  about: about(matter), stale: !matter.may.includes('transfer'), matterId: matter.matterId, desks: more.units, toLeader: more.toLeader,
  fields: { unitId: '', reason: '', done: '', ...fields }
})

export function transferErrors ({ unitId, reason }: { unitId: string, reason: string }, toLeader: boolean): { field: string, words: string }[] {
  return [...unitId === '' && !toLeader ? [{ field: 'unitId', words: '请选收的单位' }] : [], ...reason.trim() === '' ? [{ field: 'reason', words: '请写为什么转' }] : []]
}
