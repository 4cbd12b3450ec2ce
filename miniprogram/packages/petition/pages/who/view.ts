import type { FieldError } from '../../../../platform/refusal'
import type { Draft } from '../../../../services/drafts'
import type { Me } from '../../../../services/session'
import { phoneWords, wordsAt } from '../../form/fields'

type Answers = Draft['answers']
/** What the page holds of its fields, as they were typed. */
export interface Fields {
  who: 'self' | 'family' | 'together'
  name: string
  phone: string
  villageId: string
  groupId: string
  relation: string
  theirName: string
  theirPhone: string
  knows: boolean
  messagesTo: 'me' | 'them' | 'both'
  households: string
}

export const relations = [{ id: 'parent', text: '父母' }, { id: 'spouse', text: '配偶' }, { id: 'child', text: '子女' }, { id: 'other', text: '其他' }]
export const choices = [{ id: 'self', text: '自己' }, { id: 'family', text: '家里人' }, { id: 'together', text: '大家一起' }]
export const receivers = [{ id: 'me', text: '发给我' }, { id: 'them', text: '发给本人（短信）' }, { id: 'both', text: '都发' }]

/** From the draft, else what the town knows already; a place that was named lies in the person's own village more often than not. */
export function fieldsOf ({ person, forWhom, place }: Answers, known: Me | undefined): Fields {
  const family = forWhom?.who === 'family' ? forWhom : undefined
  const at = person?.villageId ? person : known?.villageId ? known : place
  return {
    who: forWhom?.who ?? 'self',
    name: person?.name ?? known?.name ?? '', phone: person?.phone ?? known?.phone ?? '', villageId: at?.villageId ?? '', groupId: at?.groupId ?? '',
    relation: family?.relation ?? '', theirName: family?.name ?? '', theirPhone: family?.phone ?? '', knows: family?.knows ?? false, messagesTo: family?.messagesTo ?? 'me',
    households: forWhom?.who === 'together' && forWhom.households !== undefined ? String(forWhom.households) : ''
  }
}

/** The fields in the words of the contract; what is missing yet is missing here too. */
export function answersOf (fields: Fields): Pick<Answers, 'person' | 'forWhom'> {
  const { who, name, phone, villageId, groupId, relation, theirName, theirPhone, knows, messagesTo, households } = fields
  const person = { name: name.trim(), villageId, ...phone ? { phone } : {}, ...groupId ? { groupId } : {} }
  const forWhom = who === 'family'
    ? { who, relation, name: theirName.trim(), knows, messagesTo, ...theirPhone ? { phone: theirPhone } : {} }
    : who === 'together' ? { who, ...Number(households) > 0 ? { households: Math.floor(Number(households)) } : {} } : { who }
  return { person, forWhom: forWhom as Answers['forWhom'] }
}

/** What has to be mended, in the order of the page. */
export function whoErrors (fields: Fields): FieldError[] {
  const errors: [field: string, words: string | false | undefined][] = [
    ...fields.who === 'family' ? [
      ['relation', !fields.relation && '请选他/她是您的什么人'],
      ['theirName', !fields.theirName.trim() && '请写他/她的姓名'],
      ['theirPhone', fields.theirPhone !== '' && phoneWords(fields.theirPhone)],
      ['knows', !fields.knows && '请先问过本人，本人知道并同意才能替他提交'],
      ['messagesTo', fields.messagesTo !== 'me' && !fields.theirPhone && '发给本人要有他/她的电话']
    ] as [string, string | false | undefined][] : [],
    ['name', !fields.name.trim() && '请写姓名'],
    ['phone', fields.phone !== '' && phoneWords(fields.phone)],
    ['village', !fields.villageId && '请选住在哪个村、哪个组']
  ]
  return errors.flatMap(([field, words]) => words ? [{ field, words }] : [])
}

export const whoView = (fields: Fields, errors: FieldError[], known: Me | undefined) => ({
  fields, errors,
  relations: relations.map(relation => ({ ...relation, on: relation.id === fields.relation })),
  ticks: fields.knows ? ['knows'] : [],
  villages: known?.villages ?? [],
  place: fields.villageId ? { villageId: fields.villageId, groupId: fields.groupId } : null,
  wrong: Object.fromEntries(errors.map(({ field }) => [field, wordsAt(errors, field)])),
  first: known !== undefined && !known.known
})
