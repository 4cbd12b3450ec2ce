import type { Kind, State } from '../../../../../contract/states'
import type { Row } from '../row'

const report = 'report'
const toCheck: readonly State[] = ['reported', 'reopened']
const onSite = ['gridWorker', 'villageCadre', 'handler'] as const
const dispute: readonly Kind[] = ['dispute']

/** 上报（隐患、纠纷、服务）. */
export const reportRows = {
  R01: { form: report, from: 'new', to: 'reported', who: ['anybody'], event: '上报；逐级都看得见，谁也不改写，过时不理的一级跳过', starts: ['C12', 'C13'], papers: ['W01'], tells: ['F1', 'U1'] },
  R02: { form: report, from: toCheck, to: 'checked', who: onSite, event: '到现场核查', stops: ['C12', 'C13'], papers: ['W02'], tells: ['F23'] },
  R03: { form: report, from: toCheck, to: 'unfounded', who: onSite, event: '核查后不属实', stops: ['C12', 'C13'], papers: ['W02'], tells: ['F23'] },
  'R03.closed': { form: report, from: ['unfounded'], to: 'closed', who: onSite, event: '归档', starts: ['C14'] },
  'R03.again': { form: report, from: ['unfounded', 'closed'], to: 'reported', who: ['filer'], event: '上报人请求再看一次，只一次', stops: ['C14'], starts: ['C12'] },
  R04: { form: report, from: ['checked'], to: 'mending', who: onSite, event: '写明责任主体和日期，整改', starts: ['due'], papers: ['W03'], tells: ['F23'] },
  R05: { form: report, from: ['mending'], to: 'cleared', who: [...onSite, 'districtLeader'], event: '另一个人复核，销号', stops: ['due'], papers: ['W04'], tells: ['F20'] },
  'R05.closed': { form: report, from: ['cleared'], to: 'closed', who: [...onSite, 'districtLeader'], event: '归档', starts: ['C14'] },
  'R05.again': { form: report, from: ['mending'], to: 'same', who: [...onSite, 'districtLeader'], event: '复核没有修好，再整改', stops: ['due'], starts: ['due'], papers: ['W04'] },
  R06: { form: report, from: 'any', to: 'same', who: ['timer'], event: '核查、整改或者联系的期限过了', papers: ['X27'], tells: ['U5'] },
  R07: { form: report, from: ['checked'], to: 'moved', who: [...onSite, 'intake'], event: '移交：纠纷去调解，别的单位有权的去单位，要求权利的去登记', tells: ['F5'], sends: { papers: ['W06'], tells: ['U1'] } },
  'R07.wished': { form: report, kinds: dispute, from: ['reported'], to: 'moved', who: [...onSite, 'intake'], event: '纠纷，愿意调解，直接移交', stops: ['C12', 'C13'], tells: ['F5'], sends: { papers: ['W06'], tells: ['U1'] } },
  R08: { form: report, from: 'any', to: 'same', who: ['anybody'], event: '危险、犯罪、未成年或无能力人受害，马上报', starts: ['N6'], papers: ['W06', 'X28'], tells: ['U7'] },
  'R08.answered': { form: report, from: 'any', to: 'same', who: ['lead', 'head'], event: '值班领导接报', stops: ['N6'] },
  R09: { form: report, kinds: ['service'], from: ['checked'], to: 'closed', who: onSite, event: '办了或者说明了', starts: ['C14'], papers: ['W02'], tells: ['F20'] },
  R10: { form: report, from: ['closed'], to: 'same', who: ['gridWorker', 'mediator', 'committee', 'intake', 'checker'], event: '回访', stops: ['C14'], papers: ['X32'], tells: ['F22'] },
  'R10.again': { form: report, from: ['closed'], to: 'reopened', who: [...onSite, 'intake'], event: '同一个地方又有了', stops: ['C14'], starts: ['C12'], papers: ['W01'], tells: ['U1'] },
  R11: { form: report, from: 'new', to: 'same', who: ['gridWorker'], event: '走访一轮，是记录，不是事项', papers: ['W05'] }
} as const satisfies Record<string, Row>
