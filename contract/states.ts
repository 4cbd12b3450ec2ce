/** What a matter is on paper: a petition (信访件), a report (上报), a mediation (调解). */
export const forms = ['petition', 'report', 'mediation'] as const
export type Form = typeof forms[number]

/** The legal kind of a petition (信访工作条例 29-31), or what a report or a mediation is about. */
export const kinds = {
  advice: '建议意见', accusation: '检举控告', claim: '申诉求决',
  hazard: '隐患', dispute: '纠纷', service: '服务'
} as const
export type Kind = keyof typeof kinds

export const queues = { intake: '登记', grid: '网格', mediation: '调解', department: '部门', discipline: '纪检' } as const
export type Queue = keyof typeof queues

/** Named as in the token file; colour is never the only sign. */
export type Ink = 'brand' | 'green' | 'amber' | 'red' | 'violet' | 'ink-2'

/** A few characters beside a matter, always with an icon of the TDesign outline set. */
export interface Chip { readonly chip: string, readonly icon: string, readonly ink: Ink }

const chip = (chip: string, icon: string, ink: Ink): Chip => ({ chip, icon, ink })
const got = chip('已收到', 'file-1', 'brand')
const inHand = chip('办理中', 'hourglass', 'brand')
const movedOn = chip('已转送', 'swap', 'violet')
const inMediation = chip('调解中', 'user-talk', 'violet')
const answered = chip('已答复', 'chat-bubble', 'green')
const noAgreement = chip('没谈成', 'info-circle', 'ink-2')

/** Every state of a matter: its name on officials' pages and papers, and the chip that the person reads. */
export const states = {
  received: { name: '已收件', ...got },
  registered: { name: '已登记', ...got },
  linked: { name: '已关联', ...chip('已合并', 'swap', 'violet') },
  notAccepted: { name: '不予受理', ...chip('已告知去处', 'backward', 'violet') },
  redirected: { name: '已导入法定途径', ...chip('已告知去处', 'swap', 'violet') },
  withDiscipline: { name: '已移送', ...chip('已移送', 'swap', 'violet') },
  withGrid: { name: '已派网格', ...inHand },
  mediationOffered: { name: '等双方同意调解', ...inMediation },
  transferred: { name: '已转送/已交办', ...movedOn },
  awaitingReceipt: { name: '待签收', ...movedOn },
  objected: { name: '异议中', ...movedOn },
  accepted: { name: '已受理', ...chip('已受理', 'undertake', 'brand') },
  handling: { name: '办理中', ...inHand },
  hearing: { name: '听证中', ...inHand },
  replied: { name: '已答复', ...answered },
  served: { name: '已送达', ...answered },
  settled: { name: '已和解', ...chip('已和解', 'check-circle', 'green') },
  withdrawn: { name: '已撤回', ...chip('已撤回', 'close-circle', 'ink-2') },
  inReview: { name: '复查中', ...chip('复查中', 'rollback', 'violet') },
  reviewed: { name: '已复查', ...chip('复查有结果', 'info-circle', 'ink-2') },
  inReExamination: { name: '复核中', ...chip('复核中', 'rollback', 'violet') },
  final: { name: '已终结', ...chip('复核有结果', 'info-circle', 'ink-2') },
  closed: { name: '已办结', ...chip('已办结', 'info-circle', 'ink-2') }, // shown by its result
  reopened: { name: '重办', ...inHand },
  reported: { name: '已上报', ...got },
  checked: { name: '已核查', ...chip('已核查', 'hourglass', 'brand') },
  mending: { name: '整改中', ...chip('整改中', 'hourglass', 'brand') },
  cleared: { name: '已销号', ...chip('已修好', 'check-circle', 'green') },
  unfounded: { name: '不属实', ...chip('没查到', 'info-circle', 'ink-2') },
  moved: { name: '已移交', ...movedOn },
  applied: { name: '已申请', ...chip('等对方答复', 'time', 'amber') },
  refused: { name: '对方不同意', ...noAgreement },
  mediating: { name: '调解中', ...inMediation },
  failed: { name: '调解不成', ...noAgreement },
  agreed: { name: '已达成', ...chip('已达成', 'check-circle', 'green') },
  confirmation: { name: '司法确认中', ...chip('司法确认中', 'time', 'amber') },
  confirmed: { name: '已确认', ...chip('已确认', 'check-circle', 'green') },
  performed: { name: '已履行', ...chip('已履行', 'check-circle', 'green') },
  unperformed: { name: '未履行', ...chip('等履行', 'time', 'amber') }
} as const satisfies Record<string, Chip & { name: string }>
export type State = keyof typeof states

/** How a matter ended, as the person judges by: closed is never shown as solved. */
export const results = {
  done: chip('办到了', 'task-checked', 'green'),
  partly: chip('办到一半', 'time', 'amber'),
  notDone: chip('没办成', 'info-circle', 'ink-2')
} as const
export type MatterResult = keyof typeof results

/** What the town publishes, by kind. */
export const noticeKinds = { publication: '公开', clarification: '澄清', reminder: '提醒' } as const
export type NoticeKind = keyof typeof noticeKinds

/** What stands beside a state and is none: it never replaces the chip. */
export const marks = {
  needsYou: chip('等您补充', 'edit', 'amber'),
  extended: chip('已延期', 'time', 'amber'),
  dueToday: chip('今天到期', 'time', 'amber'),
  overdue: chip('已超期', 'error-triangle', 'red')
} as const

export const chipOf = (state: State, result?: MatterResult): Chip => state === 'closed' && result ? results[result] : states[state]
