import type { SentOf } from '../../contract/actions'
import type { Calls } from '../support/product'

let drawn = 0
export const newKey = (): string => (++drawn).toString(16).padStart(32, '0')

const persons = {
  zhang: { as: 'villager-zhang', person: { name: '张桂芳', phone: '15400000001', villageId: 'liuwan', groupId: 'liuwan-2' } },
  chen: { as: 'villager-chen', person: { name: '陈有福', phone: '15400000002', villageId: 'shuangjing', groupId: 'shuangjing-6' } },
  yang: { as: 'villager-yang', person: { name: '杨秀兰', phone: '15400000003', villageId: 'qingshigou', groupId: 'qingshigou-6' } }
}
export type Villager = keyof typeof persons

/** What villagers and officials do before a journey begins, as calls of the product. */
export const acts = ({ call }: Calls) => {
  const file = async (who: Villager, filing: Pick<SentOf<'petition', 'submit'>, 'topic' | 'text'> & Partial<SentOf<'petition', 'submit'>>): Promise<string> => {
    const { as, person } = persons[who]
    const place = { villageId: person.villageId, groupId: person.groupId }
    return (await call(as, 'petition', 'submit', { key: newKey(), place, person, service: 'here', truthful: true, ...filing })).matterId
  }
  const register = (matterId: string, kind: 'advice' | 'claim', subject: string, requests: string[], category = '国土资源') =>
    call('intake', 'casework', 'register', { key: newKey(), matterId, kind, category, subject, requests })
  const route = (matterId: string, unitId: string) =>
    call('intake', 'casework', 'route', { key: newKey(), matterId, to: { queue: 'department', unitId }, reason: '归这个单位管' })
  const take = (as: string, matterId: string) => call(as, 'casework', 'receive', { key: newKey(), matterId })
  const accept = (as: string, matterId: string) => call(as, 'casework', 'accept', { key: newKey(), matterId })
  return {
    file, register, route, take, accept,
    /** Filed, registered and on the desk of the land station. */
    async toLand (who: Villager, filing: Parameters<typeof file>[1], as: { kind: 'advice' | 'claim', subject: string, requests: string[] }): Promise<string> {
      const matterId = await file(who, filing)
      await register(matterId, as.kind, as.subject, as.requests)
      await route(matterId, 'land')
      return matterId
    }
  }
}
