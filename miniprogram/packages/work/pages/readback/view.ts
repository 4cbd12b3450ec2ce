import { placeName } from '../../../../components/place-picker/view'
import type { Me } from '../../../../services/session'
import { reachLine, takenDown, topics, type TakenDown } from '../../filing'

export type Way = 'signature' | 'thumb' | 'recorded' | 'refused'
export const ways: { id: Way, text: string, icon: string }[] = [{ id: 'signature', text: '签名', icon: 'edit' }, { id: 'thumb', text: '按指印', icon: 'user' }, { id: 'recorded', text: '说一声', icon: 'microphone-1' }]

/** 读给他听: what was taken down, in large print and in the order in which it is read out. */
export function readbackView ({ villages }: Me) {
  const taken = takenDown()
  const rows = readRows(taken, placeName(villages, taken.villageId ? { villageId: taken.villageId, groupId: taken.groupId } : null))
  return { rows, spoken: rows.map(({ label, value }) => `${label}：${value}。`).join('\n'), ways }
}

const readRows = (taken: TakenDown, place: string) => [
  { label: '谁说的', value: [taken.name, place].filter(Boolean).join('，') },
  { label: '什么事', value: [topics.find(({ id }) => id === taken.topic)?.text, taken.text || '录音里说的'].filter(Boolean).join('：') },
  ...taken.photos.length > 0 ? [{ label: '照片', value: `${taken.photos.length} 张` }] : [],
  { label: '怎么联系', value: reachLine(taken) },
  { label: '有进展怎么告诉', value: taken.sms ? '纸条，短信' : '纸条' }
]
