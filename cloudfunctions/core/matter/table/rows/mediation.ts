import type { Row } from '../row'

const mediation = 'mediation'
const mediator = ['mediator', 'committee'] as const

/** 人民调解. Voluntary and free, either party may stop at any time (人民调解法 3, 4, 23). */
export const mediationRows = {
  M01: { form: mediation, from: 'new', to: 'applied', who: ['party', 'committee', 'intake', 'handler'], event: '当事人申请，或者调委会主动、法院公安告知（调解法第十七条、第十八条）', papers: ['T01'], offers: ['T05'], tells: ['F1', 'F26'] },
  M02: { form: mediation, from: ['applied'], to: 'refused', who: ['party', ...mediator], event: '对方不同意；不答复不算同意', papers: ['T04', 'T12'], offers: ['T18'], tells: ['F31'] },
  M03: { form: mediation, from: ['applied'], to: 'mediating', who: mediator, event: '双方同意，定了调解员，公开或不公开', starts: ['C10'], papers: ['T02', 'T03', 'T04'], tells: ['F28'] },
  M04: { form: mediation, from: ['mediating'], to: 'same', who: ['party', ...mediator], event: '换调解员，或者村里转到镇里', papers: ['T04'], tells: ['F7'] },
  'M04.recused': { form: mediation, from: ['mediating'], to: 'same', who: ['party', ...mediator], event: '调解员回避', papers: ['X14'], tells: ['F7'] },
  M05: { form: mediation, from: ['mediating'], to: 'same', who: mediator, event: '查事实，收证据', papers: ['T06', 'T07'] },
  M06: { form: mediation, from: ['mediating'], to: 'same', who: mediator, event: '定时间，开调解会', papers: ['T08'], tells: ['F29'] },
  M07: { form: mediation, from: ['mediating'], to: 'same', who: mediator, event: '到期以前双方同意继续', needs: ['C10'], extends: 'C10', papers: ['T11'] },
  'M07.remind': { form: mediation, from: ['mediating'], to: 'same', who: ['timer'], event: '调解期限还有 7 天，问双方是否继续', tells: ['F30'] },
  M08: { form: mediation, from: ['mediating'], to: 'failed', who: ['party', ...mediator], event: '拒绝、要求终止或者谈不成（调解法第二十六条）', stops: ['C10'], papers: ['T12'], offers: ['T18'], tells: ['F31'] },
  'M08.lapsed': { form: mediation, from: ['mediating'], to: 'failed', who: ['timer'], event: '期限过了，双方没有同意继续', stops: ['C10'], papers: ['T12'], offers: ['T18'], tells: ['F31'] },
  M09: { form: mediation, from: ['mediating'], to: 'same', who: ['anybody'], event: '可能激化或者犯罪，马上报（调解法第二十五条）', starts: ['N6'], papers: ['W06', 'X28'], tells: ['U7'] },
  'M09.answered': { form: mediation, from: 'any', to: 'same', who: ['lead', 'head'], event: '值班领导接报', stops: ['N6'] },
  M10: { form: mediation, from: ['mediating'], to: 'agreed', who: ['committee'], event: '都签了名、盖了章，书面协议生效（调解法第二十九条）', stops: ['C10'], starts: ['C11'], dated: 'due', papers: ['T09'], tells: ['F32'] },
  M11: { form: mediation, from: ['mediating'], to: 'agreed', who: mediator, event: '双方口头达成，调解员记录（调解法第二十八条、第三十条）', stops: ['C10'], starts: ['C11'], dated: 'due', papers: ['T10'], tells: ['F32'] },
  M12: { form: mediation, from: 'any', to: 'same', who: ['timer'], event: '申请司法确认的期限还有 7 天', tells: ['F33'] },
  M13: { form: mediation, from: ['agreed', 'unperformed'], to: 'confirmation', who: ['party'], event: '双方共同申请司法确认', needs: ['C11'], stops: ['C11'], papers: ['T15'], tells: ['F34'] },
  'M14.confirmed': { form: mediation, from: ['confirmation'], to: 'confirmed', who: mediator, event: '登记法院的裁定：有效', papers: ['T16'], tells: ['F34'] },
  'M14.refused': { form: mediation, from: ['confirmation'], to: 'agreed', who: mediator, event: '登记法院的裁定：驳回', papers: ['T16'], tells: ['F34'] },
  M15: { form: mediation, from: ['agreed'], to: 'same', who: ['timer'], event: '没有申请确认，协议照样有约束力（调解法第三十一条）', stops: ['C11'], tells: ['F17'] },
  'M16.due': { form: mediation, from: 'any', to: 'same', who: ['timer'], event: '履行的日期到了', tells: ['F35'] },
  'M16.performed': { form: mediation, from: ['agreed', 'confirmed', 'unperformed'], to: 'performed', who: mediator, event: '履行了', stops: ['due'], papers: ['T13'] },
  'M16.unperformed': { form: mediation, from: ['agreed', 'confirmed'], to: 'unperformed', who: mediator, event: '没有履行，督促并告知诉讼或者申请执行（调解法第三十一条至第三十三条）', papers: ['T13'], tells: ['F35'] },
  M17: { form: mediation, from: ['performed', 'unperformed', 'failed', 'refused'], to: 'closed', who: ['committee'], event: '立卷归档', stops: ['due'], starts: ['C14'], papers: ['T16', 'T17'], offers: ['X33'], tells: ['F21'] },
  'M17.rated': { form: mediation, from: ['closed'], to: 'same', who: ['party'], event: '评价，自愿', papers: ['X33'] },
  M18: { form: mediation, from: ['closed'], to: 'same', who: ['mediator', 'committee', 'intake', 'checker'], event: '回访，不由主持的调解员做', stops: ['C14'], papers: ['T14'], tells: ['F22'] },
  M19: { form: mediation, from: ['closed', 'agreed'], to: 'applied', who: ['party'], event: '双方想改，或者法院没有确认，重新调解', stops: ['C11', 'C14', 'due'], papers: ['T01'], tells: ['F26'] }
} as const satisfies Record<string, Row>
