import { writtenFields } from './written'
import type { Proof } from './photos'

export type Topic = 'service' | 'dispute' | 'hazard' | 'advice'
export type Reach = 'phone' | 'neighbour' | 'again'

/** What somebody without a smartphone said, as the worker took it down. The person is the filer, not the worker. */
export interface TakenDown {
  topic: Topic | ''
  name: string
  phone: string
  reach: Reach | ''
  reachWords: string
  text: string
  recordings: { id: string, src: string, seconds: number }[]
  photos: Proof[]
  villageId: string
  groupId: string
  sms: boolean
}

export const ACT = 'assist'
export const OWN = 'own'
const empty: TakenDown = { topic: '', name: '', phone: '', reach: '', reachWords: '', text: '', recordings: [], photos: [], villageId: '', groupId: '', sms: false }

/** One at a time on this phone; it stays until it is filed. */
export const takenDown = (): TakenDown => ({ ...empty, ...writtenFields(ACT, OWN) })

export const topics: { id: Topic, text: string }[] = [{ id: 'service', text: '请镇里办事' }, { id: 'dispute', text: '和别人有矛盾' }, { id: 'hazard', text: '哪里有危险' }, { id: 'advice', text: '提建议' }]
export const reaches: { id: Reach, text: string }[] = [{ id: 'phone', text: '打他的电话' }, { id: 'neighbour', text: '请邻居转告' }, { id: 'again', text: '我再上门' }]

/** 请邻居转告，隔壁，138 0000 0000 */
export const reachLine = ({ reach, reachWords, phone }: TakenDown): string =>
  [reaches.find(({ id }) => id === reach)?.text, reach === 'phone' ? phone : reachWords].filter(Boolean).join('，')

/** What is missing before it can be read back. */
export function takenDownErrors ({ topic, name, phone, reach, text, recordings, villageId, sms }: TakenDown): { field: string, words: string }[] {
  const digits = phone.replace(/\s/g, '').length
  return [
    ...topic === '' ? [{ field: 'topic', words: '请选是哪一类事' }] : [],
    ...name.trim() === '' ? [{ field: 'name', words: '请写是谁说的' }] : [],
    ...digits > 0 && digits !== 11 ? [{ field: 'phone', words: `手机号是 11 位，现在 ${digits} 位` }] : [],
    ...digits === 0 && (reach === 'phone' || sms) ? [{ field: 'phone', words: '打电话、发短信要有他的手机号' }] : [],
    ...reach === '' ? [{ field: 'reach', words: '请选怎么联系他' }] : [],
    ...text.trim() === '' && recordings.length === 0 ? [{ field: 'text', words: '请说一段，或写几句：是什么事' }] : [],
    ...villageId === '' ? [{ field: 'place', words: '请选在哪个村、哪个组' }] : []
  ]
}
