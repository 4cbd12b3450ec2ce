import type { Kind, State } from '../../../../../contract/states'
import type { Row } from '../row'

const petition = 'petition'
/** Everything but an accusation, which goes to the discipline channel alone (信访工作条例 30). */
const open: readonly Kind[] = ['advice', 'claim']
const claim: readonly Kind[] = ['claim']
const advice: readonly Kind[] = ['advice']
const accusation: readonly Kind[] = ['accusation']
const beforeReply: readonly State[] = [
  'received', 'registered', 'withGrid', 'mediationOffered', 'transferred', 'awaitingReceipt', 'objected', 'accepted', 'handling', 'hearing', 'reopened', 'reported'
]
const intake = ['intake'] as const
const unit = ['handler', 'intake', 'head'] as const
const timer = ['timer'] as const
const filer = ['filer'] as const
const DAY = 86_400_000

/** Where a petition is taken in, and to whom it goes. */
const intoHands = {
  P01: { form: petition, from: 'new', to: 'received', who: ['anybody'], event: '提交；口头的由听的人记录并宣读', starts: ['C1', 'C2', 'C13'], papers: ['X02'], offers: ['X03', 'A05'], tells: ['F1'] },
  P02: { form: petition, from: 'any', to: 'same', who: ['anybody'], event: '可能危及生命或者涉及多人，马上报值班领导（第二十五条）', starts: ['N6'], papers: ['X28'], tells: ['U7'] },
  'P02.answered': { form: petition, from: 'any', to: 'same', who: ['lead', 'head'], event: '值班领导接报', stops: ['N6'] },
  P03: { form: petition, from: ['received'], to: 'registered', who: intake, event: '登记：类别、地点、关联、被反映的人；代表不超过 5 人', papers: ['X01'], offers: ['X13'], tells: ['F2'] },
  'P03.contact': { form: petition, from: 'open', to: 'same', who: [...unit, 'lead', 'gridWorker', 'mediator'], event: '第一次有人和提交人联系', stops: ['C13'] },
  P04: { form: petition, kinds: open, from: ['registered'], to: 'linked', who: intake, event: '同一事项下级正在期限内办理（第十九条）', stops: ['C1', 'C2', 'C13'], papers: ['X06'], tells: ['F3'] },
  P05: { form: petition, kinds: open, from: ['registered', 'transferred'], to: 'notAccepted', who: unit, event: '不属于职权范围', stops: ['C1', 'C2', 'C3', 'C13'], papers: ['X05'], tells: ['F3'] },
  'P05.again': { form: petition, kinds: claim, from: ['registered', 'transferred'], to: 'notAccepted', who: unit, event: '复核以后同一事实和理由（第三十六条）', stops: ['C1', 'C2', 'C3', 'C13'], papers: ['X06'], tells: ['F3'] },
  P06: { form: petition, kinds: open, from: ['registered', 'transferred'], to: 'redirected', who: unit, event: '有法定途径（第三十一条第一至四项），或者是信息公开申请', stops: ['C1', 'C2', 'C3', 'C13'], papers: ['X10'], offers: ['T18'], tells: ['F3'] },
  P07: { form: petition, kinds: accusation, from: ['registered'], to: 'withDiscipline', who: intake, event: '检举控告移送纪检监察，由回避范围以外的人移送', stops: ['C1', 'C2', 'C13'], tells: ['F4'], sends: { papers: ['X20'], tells: [] } },
  P07a: { form: petition, kinds: accusation, from: ['received'], to: 'withDiscipline', who: ['discipline'], event: '保密举报，纪检监察直接登记', stops: ['C1', 'C2', 'C13'], papers: ['X02'] },
  P08: { form: petition, kinds: open, from: ['registered'], to: 'transferred', who: intake, event: '转送有权处理的单位', stops: ['C1', 'C2'], starts: ['C2', 'C3'], papers: ['X09'], tells: ['F5'], sends: { papers: ['X07'], tells: ['U1'] } },
  P08a: { form: petition, kinds: claim, from: ['registered'], to: 'withGrid', who: intake, event: '网格可以先去看', stops: ['C1'], starts: ['C12'], papers: ['W01'], tells: ['F5'] },
  P08b: { form: petition, kinds: claim, from: ['registered', 'withGrid', 'handling'], to: 'mediationOffered', who: ['intake', 'handler'], event: '人和人的纠纷，还没有处理决定，先问愿不愿意调解；期限照走', tells: ['F5', 'F26'], sends: { papers: ['W06'], tells: ['U1'] } },
  'P08c.needed': { form: petition, kinds: claim, from: ['withGrid'], to: 'registered', who: ['gridWorker', 'intake'], event: '核查后要由单位办', stops: ['C12'], runsOn: ['C1'], papers: ['W02'], tells: ['F23'] },
  'P08c.settled': { form: petition, kinds: claim, from: ['withGrid'], to: 'closed', who: ['gridWorker', 'intake'], event: '当场解决，提交人认可', stops: ['C2', 'C12', 'C13'], starts: ['C14'], papers: ['W02', 'X30'], tells: ['F21'] },
  P08d: { form: petition, kinds: claim, from: ['mediationOffered'], to: 'before', who: ['mediator', 'committee', 'party', 'timer'], event: '对方不同意或者没谈成，接着办', papers: ['T12'], tells: ['F31'] },
  P09: { form: petition, kinds: open, from: ['registered'], to: 'transferred', who: intake, event: '交办，要求反馈结果（第二十二条第三项）', stops: ['C1', 'C2'], starts: ['C2', 'C3', 'N3'], papers: ['X09'], tells: ['F5'], sends: { papers: ['X08'], tells: ['U1'] } },
  P10: { form: petition, kinds: open, from: ['transferred'], to: 'objected', who: ['handler', 'head'], event: '不属于职权范围，5 个工作日内提出异议', needs: ['C3'], stops: ['C3'], papers: ['X11'], tells: ['U2'] },
  'P11.agreed': { form: petition, kinds: open, from: ['objected'], to: 'registered', who: ['intake', 'head'], event: '同意异议，退回', stops: ['C2'], runsOn: ['C1'], papers: ['X11'], offers: ['X09'], tells: ['F5', 'U3'] },
  'P11.refused': { form: petition, kinds: open, from: ['objected'], to: 'transferred', who: ['intake', 'head'], event: '不同意异议，由这个单位办', papers: ['X11'], tells: ['U3'] },
  P12: { form: petition, kinds: open, from: ['transferred'], to: 'same', who: timer, event: '异议期过了，由这个单位办', stops: ['C3'], tells: ['U3'] },
  P13: { form: petition, kinds: open, from: ['registered', 'transferred'], to: 'transferred', who: ['intake', 'handler', 'head'], event: '转给有权的单位；涉及几个单位或者职权有争议，定主办单位（第二十四条）；新单位从自己收到之日起告知', stops: ['C1', 'C2', 'C3'], starts: ['C2', 'C3'], papers: ['X09'], tells: ['F5'], sends: { papers: ['X12'], tells: ['U1'] } }
} as const satisfies Record<string, Row>

/** How it is handled and answered. */
const handled = {
  P14: { form: petition, kinds: claim, from: ['registered', 'transferred'], to: 'accepted', who: unit, event: '受理（第三十一条第六项）；被反映的人不经手', stops: ['C1', 'C2', 'C3'], starts: ['C4'], setsBasis: 'general', papers: ['X04'], tells: ['F6'] },
  P15: { form: petition, kinds: claim, from: ['registered', 'transferred'], to: 'accepted', who: unit, event: '受理，依法履行或者答复（第三十一条第五项）', stops: ['C1', 'C2', 'C3'], starts: ['N5'], setsBasis: 'ownLaw', papers: ['X04'], tells: ['F6'] },
  P16: { form: petition, kinds: advice, from: ['registered', 'transferred'], to: 'accepted', who: unit, event: '受理建议', stops: ['C1', 'C2', 'C3'], starts: ['N4'], papers: ['X04'], tells: ['F6'] },
  'P17.asked': { form: petition, from: 'open', to: 'same', who: ['filer', 'party'], event: '申请换人办', starts: ['recusal-answer'], papers: ['X14'], tells: ['U2'] },
  P17: { form: petition, from: 'open', to: 'same', who: ['anybody', 'timer'], event: '回避（第二十八条）：申请、自行回避或者系统算出；没有人时交上一级', stops: ['recusal-answer'], papers: ['X14'], tells: ['F7', 'U1'] },
  P18: { form: petition, kinds: open, from: ['accepted', 'reopened'], to: 'handling', who: [...unit, 'lead'], event: '听取陈述，调查核实', stops: ['C13'], papers: ['X16'] },
  P19: { form: petition, kinds: open, from: ['handling'], to: 'same', who: ['head'], event: '包案：定领导、专班、方案', dated: 'due', papers: ['X31'], tells: ['F8', 'U1'] },
  P20: { form: petition, kinds: claim, from: ['handling'], to: 'hearing', who: ['handler', 'head'], event: '重大、复杂、疑难的举行听证，主持人不是承办人', papers: ['X15'], tells: ['F9'] },
  'P20.held': { form: petition, kinds: claim, from: ['hearing'], to: 'handling', who: ['handler', 'head'], event: '听证结束', papers: ['X15'] },
  P21: { form: petition, kinds: claim, from: ['handling'], to: 'settled', who: ['handler'], event: '争议双方和解或者调解达成一致（第三十三条）', stops: ['C4', 'N5', 'C13'], papers: ['X22', 'X21'], tells: ['F10'] },
  P22: { form: petition, from: 'any', to: 'same', who: timer, event: '期限快到', tells: ['U4'] },
  P23: { form: petition, kinds: claim, basis: 'general', from: ['handling', 'hearing'], to: 'same', who: ['head'], event: '延期一次，不超过 30 日，告知理由（第三十四条）', needs: ['C4'], extends: 'C4', papers: ['X17', 'X21'], tells: ['F11'] },
  P24: { form: petition, kinds: claim, basis: 'general', from: ['handling'], to: 'replied', who: ['head'], event: '签发处理意见书，每项请求都有答复', dated: 'due', papers: ['X18'], tells: ['F13'] },
  P25: { form: 'every', from: 'any', to: 'same', who: timer, event: '期限过了', papers: ['X27'], tells: ['F12', 'U5'] },
  'P25.above': { form: petition, from: 'any', to: 'same', who: timer, event: '上一级的期限过了，告知提交人和县信访局', tells: ['F12'] },
  P26: { form: petition, kinds: claim, basis: 'general', from: ['replied'], to: 'served', who: [...unit, 'filer'], event: '登记送达证明；选了在这里看的，打开就算收到', stops: ['C4'], starts: ['C6'], papers: ['X21'] },
  'P26.remind': { form: petition, from: 'any', to: 'same', who: timer, event: '申请复查或者复核的期限还有 7 天', tells: ['F17'] },
  P27: { form: petition, kinds: advice, from: ['handling'], to: 'replied', who: ['handler', 'head'], event: '答复建议：采纳、部分采纳或者不采纳，说明理由（第二十九条）', stops: ['N4', 'C13'], papers: ['X19', 'X21'], tells: ['F13'] },
  P28: { form: petition, kinds: claim, basis: 'ownLaw', from: ['handling'], to: 'replied', who: ['handler', 'head'], event: '履行或者拒绝履行，告知复议、诉讼', stops: ['N5', 'C13'], papers: ['X10'], tells: ['F13'] },
  P29: { form: 'every', from: beforeReply, to: 'withdrawn', who: filer, event: '提交人自己撤回，在处理意见书以前', stops: 'all', papers: ['X24'], tells: ['F15'] },
  P30: { form: petition, kinds: claim, from: ['accepted', 'handling'], to: 'redirected', who: ['head'], event: '受理后发现有法定途径', stops: ['C4', 'N5', 'C13'], papers: ['X10'], offers: ['T18'], tells: ['F3'] },
  P31: { form: petition, kinds: open, from: ['replied', 'served', 'settled'], to: 'same', who: ['handler', 'head'], event: '向交办单位反馈结果', stops: ['N3'], papers: ['X23'], tells: ['U3'] },
  P49: { form: petition, kinds: open, from: ['replied'], to: 'handling', who: ['handler', 'head'], event: '发出 60 秒内收回', stops: ['due'], undoes: { rows: ['P24', 'P27', 'P28'], within: 60_000 } }
} as const satisfies Record<string, Row>

/** Review, closing, and what comes after. */
const afterwards = {
  P32: { form: petition, kinds: claim, from: ['served', 'closed'], to: 'inReview', who: filer, event: '申请复查', needs: ['C6'], stops: ['C6', 'C14'], starts: ['C7'], papers: ['X25'], tells: ['F16'] },
  'P33.lapsed': { form: petition, kinds: claim, from: ['served'], to: 'closed', who: timer, event: '复查期过了，没有申请', stops: ['C6', 'C13'], starts: ['C14'], papers: ['X30'], tells: ['F20', 'F21'] },
  'P33.content': { form: petition, kinds: claim, from: ['served'], to: 'closed', who: ['handler', 'intake'], event: '提交人满意并且已经落实；申请复查的权利照旧', stops: ['C13'], starts: ['C14'], papers: ['X30'], tells: ['F20', 'F21'] },
  P34: { form: petition, kinds: claim, from: ['inReview'], to: 'reviewed', who: unit, event: '上一级维持或者变更，登记结果', stops: ['C7'], starts: ['C8'], papers: ['X26', 'X21'], tells: ['F18'] },
  P35: { form: petition, kinds: claim, from: ['inReview'], to: 'reopened', who: unit, event: '上一级责令重办', stops: ['C7'], starts: ['C4'], setsBasis: 'general', papers: ['X26', 'X29'], tells: ['F19'] },
  P36: { form: petition, kinds: claim, from: ['reviewed'], to: 'inReExamination', who: filer, event: '申请复核', needs: ['C8'], stops: ['C8'], starts: ['C9'], papers: ['X25'], tells: ['F16'] },
  P37: { form: petition, kinds: claim, from: ['inReExamination'], to: 'same', who: unit, event: '复核机关举行听证，时间不计算（第三十六条）', suspends: { clock: 'C9', ground: 'hearing' }, papers: ['X15'], tells: ['F9'] },
  P38: { form: petition, kinds: claim, from: ['inReExamination'], to: 'final', who: unit, event: '登记复核意见；疏导和帮扶继续（第三十七条）', stops: ['C9'], papers: ['X26', 'X21'], tells: ['F18'] },
  P39: { form: petition, kinds: claim, from: ['reviewed'], to: 'closed', who: timer, event: '复核期过了，没有申请', stops: ['C8', 'C13'], starts: ['C14'], papers: ['X30'], tells: ['F20'] },
  'P40.performed': { form: petition, kinds: claim, from: ['replied', 'served', 'final'], to: 'same', who: ['handler', 'head'], event: '支持的意见已经落实（第三十二条）', stops: ['due'], tells: ['F20'] },
  'P40.unperformed': { form: petition, kinds: claim, from: 'any', to: 'same', who: timer, event: '写明的日期到了还没有落实', papers: ['X27'], tells: ['U5'] },
  P41: { form: petition, kinds: open, from: ['notAccepted', 'redirected', 'linked', 'withdrawn', 'settled', 'final'], to: 'closed', who: unit, event: '材料齐全，归档', stops: ['C13'], starts: ['C14'], papers: ['X30'], tells: ['F21'] },
  'P41.advice': { form: petition, kinds: advice, from: ['replied'], to: 'closed', who: unit, event: '建议已答复，归档', stops: ['C13'], starts: ['C14'], papers: ['X30'], tells: ['F21'] },
  'P41.ownLaw': { form: petition, kinds: claim, basis: 'ownLaw', from: ['replied'], to: 'closed', who: unit, event: '已依法履行或者答复，归档', stops: ['C13'], starts: ['C14'], papers: ['X30'], tells: ['F21'] },
  P42: { form: petition, kinds: open, from: ['replied', 'served', 'settled', 'final', 'closed'], to: 'same', who: filer, event: '评价，自愿，30 天内可以改', papers: ['X33'] },
  P43: { form: petition, kinds: open, from: ['closed'], to: 'same', who: ['gridWorker', 'mediator', 'committee', 'intake', 'checker'], event: '回访，不由承办人做', stops: ['C14'], papers: ['X32'], tells: ['F22'] },
  P44: { form: petition, kinds: claim, from: ['closed', 'final'], to: 'reopened', who: ['intake', 'head'], event: '没有落实、回访不实、抽查或者新事实，重办', stops: ['C6', 'C14'], starts: ['C4'], setsBasis: 'general', papers: ['X29'], tells: ['F19', 'U1'] },
  'P44.advice': { form: petition, kinds: advice, from: ['closed'], to: 'reopened', who: ['intake', 'head'], event: '建议重办', stops: ['C14'], starts: ['N4'], papers: ['X29'], tells: ['F19', 'U1'] },
  P45: { form: petition, kinds: open, from: 'any', to: 'same', who: ['checker'], event: '按种子抽查', papers: ['A01'], tells: ['U6'] },
  'P46.returned': { form: petition, kinds: accusation, from: ['withDiscipline'], to: 'registered', who: ['discipline'], event: '不是检举控告，退回', runsOn: ['C1'], papers: ['X20'], tells: ['F2'] },
  'P46.answered': { form: petition, kinds: accusation, from: ['withDiscipline'], to: 'closed', who: ['discipline'], event: '按纪检监察的规定反馈（第二十三条、第三十条）', papers: ['X30'], tells: ['F4'] },
  P47: { form: 'every', from: 'open', to: 'same', who: filer, event: '催一次，每个期限一次', starts: ['urge-answer'], tells: ['U9'] },
  'P47.answered': { form: 'every', from: 'any', to: 'same', who: [...unit, 'lead', 'discipline'], event: '回应催办', stops: ['urge-answer'] },
  P48: { form: 'every', from: 'open', to: 'same', who: ['filer', ...unit, 'lead', 'discipline'], event: '请提交人补充，或者提交人主动补充；写明日期，不停期限', tells: ['F14'] },
  P50: { form: 'every', from: ['withdrawn'], to: 'before', who: filer, event: '撤回 24 小时内反悔，期限如同没有停过', undoes: { rows: ['P29'], within: DAY } },
  P51: { form: petition, from: 'any', to: 'same', who: ['anybody'], event: '本人来办：核对发到手机的码', tells: ['SMS-f'] }
} as const satisfies Record<string, Row>

/** 信访事项, row by row; a name after the point is one outcome of the row. */
export const petitionRows = { ...intoHands, ...handled, ...afterwards }
