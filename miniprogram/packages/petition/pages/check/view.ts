import { placeName } from '../../../../components/place-picker/view'
import type { Photo } from '../../../../components/photo-strip/view'
import { showPhone } from '../../../../platform/numbers'
import type { Draft } from '../../../../services/drafts'
import type { Me } from '../../../../services/session'
import { topics } from '../../form/topics'

export const services = [
  { id: 'here', text: '在这里看', sub: '打开就算收到' }, { id: 'door', text: '送上门', sub: '' }, { id: 'post', text: '寄到家', sub: '' }, { id: 'counter', text: '自己来取', sub: '在镇信访窗口' }
]
const serviceWords: Record<string, string> = { here: '在这里看（打开就算收到）', door: '送上门', post: '寄到家', counter: '自己来取' }
const relations: Record<string, string> = { parent: '父母', spouse: '配偶', child: '子女', other: '家里人' }

/** One answer; `page` is where 改 leads, none where it is changed on this page. */
interface Row { id: string, label: string, value: string, hint?: string, page?: string }

/** Every answer in the order of the form, and what stands below them. */
export function checkView (draft: Draft, known: Me | undefined) {
  const { answers: { topic = 'service', text = '', place, person, avoid, service = 'counter', urgent = false, wantsMediation, truthful } } = draft
  const rows: Row[] = [
    { id: 'topic', label: '什么事', value: topics[topic].text, page: 'start' },
    { id: 'text', label: '说的话', value: text.trim() || (draft.recordings.length > 0 ? '录音已存好，字由登记员听写' : ''), hint: '还没有写', page: 'describe' },
    { id: 'photos', label: '照片', value: '', hint: '没有照片', page: 'describe' },
    { id: 'place', label: '在哪里', value: [placeName(known?.villages ?? [], place?.villageId ? place : null), place?.words].filter(Boolean).join('，'), hint: '没有填', page: 'describe' },
    { id: 'who', label: '替谁', value: whoOf(draft), hint: '还没有写姓名', page: 'who' },
    { id: 'phone', label: '怎么联系', value: person?.phone ? showPhone(person.phone) : '', hint: '没有留电话', page: 'who' },
    { id: 'service', label: '书面答复怎么给您', value: serviceWords[service]! },
    { id: 'avoid', label: '不让谁看', value: avoid?.words ?? '', hint: '没有填（可不填）', page: 'avoid' }
  ]
  return {
    rows,
    photos: draft.photos.map(({ key, path, mediaId }): Photo => ({ id: key, src: path, state: mediaId === undefined ? 'kept' : 'sent' })),
    sounds: draft.recordings.map(({ path }) => path),
    seconds: draft.recordings.reduce((sum, { seconds = 0 }) => sum + seconds, 0),
    urgent, dispute: topic === 'dispute',
    mediation: wantsMediation === undefined ? '' : wantsMediation ? 'yes' : 'no',
    ticks: truthful ? ['truthful'] : [],
    spoken: rows.map(({ label, value, hint = '' }) => `${label}：${value || hint}。`).join('')
  }
}

function whoOf ({ answers: { person, forWhom } }: Draft): string {
  const name = person?.name ?? ''
  if (forWhom?.who === 'family') return `${relations[forWhom.relation] ?? '家里人'}，${forWhom.name}。${name}代交`
  if (forWhom?.who === 'together') return `大家一起${forWhom.households ? `，约 ${forWhom.households} 户` : ''}。代表：${name}`
  return name && `自己，${name}`
}

/** What is missing before it can go. The server looks again. */
export function checkErrors (draft: Draft): { field: string, words: string }[] {
  const { text, person, truthful, topic, wantsMediation } = draft.answers
  return [
    ...!text?.trim() && draft.recordings.length === 0 ? [{ field: 'text', words: '请说一段，或写几句：是什么事' }] : [],
    ...!person?.name || !person.villageId ? [{ field: 'who', words: '请写姓名，选住在哪里' }] : [],
    ...topic === 'dispute' && wantsMediation === undefined ? [{ field: 'mediation', words: '愿意请人调解吗？选一个' }] : [],
    ...truthful ? [] : [{ field: 'truthful', words: '请先勾选：我说的是真实情况' }]
  ]
}

interface OwnRow { matterId: string, subject: string, createdAt: number, state: string }

/** One's own open matter that says much the same: every pair of its letters is in the new text. Never another person's. */
export function likeOne<Row extends OwnRow> (text: string, rows: Row[]): Row | undefined {
  return rows.find(({ subject }) => {
    const pairs = Array.from(subject.replace(/…$/, '')).slice(0, -1).map((letter, at) => letter + Array.from(subject)[at + 1]!)
    return pairs.length >= 3 && pairs.filter(pair => text.includes(pair)).length >= pairs.length * 0.8
  })
}
