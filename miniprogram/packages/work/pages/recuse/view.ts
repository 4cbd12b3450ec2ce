import { about, type Acting } from '../../acting'

export type Ground = 'relative' | 'interest' | 'respondent' | 'other'
export const grounds: { id: Ground, text: string }[] = [{ id: 'relative', text: '有亲属在里面' }, { id: 'interest', text: '和我有利益关系' }, { id: 'respondent', text: '反映的就是我' }, { id: 'other', text: '其他' }]

/** 我要回避 (信访工作条例第二十八条): nobody asks for more than the ground. */
export const recuseView = ({ matter, fields }: Acting) => ({ about: about(matter), stale: !matter.may.includes('recuse'), matterId: matter.matterId, fields: { ground: '', words: '', ...fields } })
