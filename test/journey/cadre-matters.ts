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
  const decide = (as: string, matterId: string) => call(as, 'casework', 'reply', {
    key: newKey(), matterId,
    answer: {
      form: 'decision', request: '请镇里把这件事办好。', facts: '3 月 10 日，我们和村委会到现场看过。', decision: '支持您的请求。4 月 30 日前做完，镇自然资源所负责，电话 0000-0000000。',
      basis: '民法典第二百九十条：不动产权利人应当为相邻权利人用水、排水提供必要的便利。', remedy: '您收到以后有 30 天可以申请复查。向谁申请：县自然资源局，0000-0000000。', results: [{ id: '1', result: 'support' }]
    }
  })
  const sign = async (as: string, matterId: string) => {
    const { draft } = await call(as, 'casework', 'get', { matterId })
    return call(as, 'casework', 'sign', { key: newKey(), matterId, paperId: draft!.paperId })
  }
  return {
    file, register, route, take, accept, decide, sign,
    /** Filed, registered and on the desk of the land station. */
    async toLand (who: Villager, filing: Parameters<typeof file>[1], as: { kind: 'advice' | 'claim', subject: string, requests: string[] }): Promise<string> {
      const matterId = await file(who, filing)
      await register(matterId, as.kind, as.subject, as.requests)
      await route(matterId, 'land')
      return matterId
    }
  }
}
