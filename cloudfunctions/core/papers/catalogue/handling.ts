import { choice, columns, day, files, head, hour, line, number, paper, signature, tail, text, yesNo } from '../spec'
import { agreementFields } from './agreement'

const name = { personal: 'name' } as const

/** Petitions while they are handled, until the matter is settled or decided. */
export const handling = {
  X14: paper('回避申请书', {
    style: 'form', sign: 'S3', deliver: 'D1', keep: 'B10', view: 'V0', basis: '28', ground: 'statute',
    parts: [{ key: 'application', style: 'form', places: ['申请人（签名）'] }, { key: 'decision', title: '回避决定书', style: 'notice' }]
  }, [
    line('matterNo', '事项编号', '*M'),
    line('askedOf', '被申请人', '*W'),
    choice('reason', '事由', '*W', undefined, { parts: ['application'] }),
    text('reasonText', '事由说明', 'W', { parts: ['application'] }),
    choice('decision', '决定', '*W', undefined, { parts: ['decision'] }),
    line('decidedBy', '决定人', '*E', { parts: ['decision'] }),
    line('successor', '接替人', '*G', { parts: ['decision'] }),
    ...tail.map(field => ({ ...field, parts: ['decision'] }))
  ]),
  X15: paper('听证通知书', {
    style: 'notice', number: '信告', sign: 'S5 S2', deliver: 'D1 D2 D3 D4', keep: 'B30', view: 'V0 V1', basis: '31(6), 36', ground: 'statute form',
    parts: [
      { key: 'notice', style: 'notice' },
      { key: 'record', title: '听证笔录', style: 'record', places: ['主持人（签名）', '记录人（签名）', '参加人（签名、盖章或按指印）'] },
      { key: 'summary', title: '听证纪要', style: 'form', places: ['主持人（签名）', '听证员（签名）'] }
    ]
  }, [
    text('subject', '事由', '*M'),
    hour('at', '时间', '*W'),
    line('place', '地点', '*W'),
    line('chair', '主持人（非承办人）', '*W'),
    line('panel', '听证员', '*W'),
    line('participants', '参加人', '*W'),
    line('agents', '委托代理', 'P', { ...name, parts: ['record'] }),
    text('statements', '陈述质询', '*W', { parts: ['record'] }),
    text('opinion', '评议意见', '*W', { parts: ['summary'] }),
    day('period', '起止日期', '*E', { parts: ['summary'] }),
    yesNo('published', '是否公示（征得同意）', '*W', { parts: ['summary'] })
  ]),
  X16: paper('调查核实记录', {
    style: 'record', sign: 'S5 S2', deliver: 'D0', keep: 'B30', view: 'V1', basis: '31(6)', ground: 'statute form',
    parts: [{ key: 'record', style: 'record', places: ['调查人（签名）', '调查人（签名）'] }, { key: 'report', title: '调查报告', style: 'statement', places: ['调查人（签名）', '调查人（签名）'] }]
  }, [
    hour('at', '时间', '*E', { parts: ['record'] }),
    line('place', '地点', '*W', { parts: ['record'] }),
    line('investigators', '调查人', '*E'),
    line('questioned', '被询问人', 'W', { personal: 'witness', parts: ['record'] }),
    yesNo('identityTold', '身份告知', '*W', { parts: ['record'] }),
    text('questions', '问答', '*W', { parts: ['record'] }),
    yesNo('readCorrect', '阅后无误', '*W', { parts: ['record'] }),
    signature('signatures', '签名', '*', { parts: ['record'] }),
    text('background', '背景', '*M', { parts: ['report'] }),
    text('process', '过程', '*E', { parts: ['report'] }),
    text('conclusion', '结论', '*W', { parts: ['report'] }),
    text('suggestion', '建议', '*W', { parts: ['report'] })
  ]),
  X17: paper('延期告知书', {
    style: 'notice', number: '信延', sign: 'S3', deliver: 'D1 D2 D3 D4', keep: 'B30', view: 'V0', basis: '34', ground: 'statute form',
    parts: [{ key: 'approval', title: '延期审批表', style: 'form', places: ['承办人（签名）', '批准人（签名）'] }, { key: 'notice', style: 'notice' }]
  }, [
    ...head.map(field => ['docTitle', 'number', 'addressee'].includes(field.key) ? { ...field, parts: ['notice'] } : field),
    day('acceptedOn', '受理日期', '*E'),
    day('originalDue', '原期限', '*K'),
    text('complexity', '复杂情形', '*W', { parts: ['approval'] }),
    number('extraDays', '延长天数', '*W', { between: [1, 30], unit: '日' }),
    day('newDue', '新期限', '*K'),
    line('approvedBy', '批准人', '*E', { parts: ['approval'] }),
    hour('approvedAt', '批准时间', '*E', { parts: ['approval'] }),
    text('reasonTold', '告知的理由', '*W', { parts: ['notice'] }),
    ...tail.map(field => ({ ...field, parts: ['notice'] }))
  ]),
  X18: paper('信访事项处理意见书', { style: 'notice', number: '信处', sign: 'S3', deliver: 'D2 D3 D1', keep: 'B30', view: 'V0', basis: '32, 35', ground: 'statute form' }, [
    ...head,
    day('acceptedOn', '受理日期', '*E'),
    text('requests', '投诉请求', '*M'),
    text('facts', '调查认定的事实', '*W'),
    text('reasons', '理由', '*W'),
    choice('decisions', '逐项处理意见', '*W', undefined, {
      each: 'requests', columns: columns(['decision', '意见', 4, { options: ['支持', '解释说明', '不予支持'] }], ['words', '内容', 16, { optional: true }])
    }),
    choice('law', '法律法规依据', '*G'),
    text('lawText', '条文', '*G'),
    line('enforcer', '执行单位和期限', 'W'),
    line('review', '复查机关、期限、方式', '*G+K'),
    line('help', '帮扶救助提示', 'G'),
    ...tail
  ]),
  X19: paper('建议意见答复函', { style: 'letter', number: '信复', sign: 'S3', deliver: 'D1 D2 D3 D4', keep: 'B10', view: 'V0', basis: '29', ground: 'statute' }, [
    ...head,
    text('suggestion', '建议摘要', '*M'),
    text('study', '研究情况', '*W'),
    choice('adopted', '采纳', '*W', '采纳 部分 不采纳'),
    line('arrangement', '落实安排', 'W'),
    yesNo('reward', '奖励建议', 'W'),
    ...tail
  ]),
  X20: paper('检举控告移送单', {
    style: 'form', number: '纪移', ownSeries: true, sign: 'S5', deliver: 'D0 receipt', keep: 'B30', view: 'discipline', basis: '22, 30', ground: 'statute',
    parts: [{ key: 'handOver', style: 'form', places: ['移交人（签名）', '同行人（签名）'] }, { key: 'received', title: '接收', style: 'form', continues: true }]
  }, [
    line('number', '纪移编号', '*G', { parts: ['handOver'] }),
    hour('receivedAt', '收到时间', '*E', { parts: ['handOver'] }),
    line('organ', '受移送机关', '*G', { parts: ['handOver'] }),
    files('materials', '密封材料清单', '*M', { parts: ['handOver'] }),
    line('handedBy', '移交人', '*E', { parts: ['handOver'] }),
    signature('receivedBy', '接收人', '*X', { parts: ['received'] }),
    hour('takenAt', '接收时间', '*X', { parts: ['received'] })
  ]),
  X21: paper('送达回证', { style: 'form', sign: 'S1 S2', places: ['送达人（签名）'], deliver: 'D0', keep: 'paper', view: 'V1', ground: 'form general' }, [
    line('servedNumber', '文号', '*M'),
    choice('document', '文书', '*M'),
    line('recipient', '受送达人', '*P', name),
    choice('way', '方式', '*W', '直接送达 邮寄送达 当场送达 留置送达'),
    line('place', '地点', '*W', { personal: 'address' }),
    hour('servedAt', '送达时间', '*W'),
    signature('recipientSignature', '收件人签名', '*P'),
    line('relation', '与受送达人关系', 'W'),
    text('refusal', '拒收情况及见证人', 'W'),
    line('mailNo', '邮件号', 'W')
  ]),
  X22: paper('调解协议书', { style: 'agreement', titles: ['和解协议书'], sign: 'S4', places: ['主持单位（盖章）'], deliver: 'D4', keep: 'B30', view: 'V0 V2', basis: '33', ground: 'statute' },
    agreementFields.map(field => field.key === 'number' ? line('host', '主持单位', '*G') : field)),
  X23: paper('办结报告', { style: 'letter', sign: 'S3', deliver: 'D0', keep: 'B30', view: 'V1', number: '信办', basis: '22(3)', ground: 'statute form' }, [
    line('orderNo', '交办文号', '*M'),
    text('requests', '请求', '*M'),
    text('process', '办理过程', '*E'),
    text('facts', '事实', '*M'),
    choice('opinion', '意见', '*M'),
    line('delivery', '送达情况', '*E'),
    text('outcome', '落实情况', '*W'),
    text('lessons', '经验教训', 'W'),
    ...tail
  ]),
  X24: paper('撤回申请', { style: 'form', sign: 'S2', deliver: 'D1', keep: 'B10', view: 'V1', ground: 'general' }, [
    line('matterNo', '事项编号', '*M'),
    line('withdrawn', '撤回事项', '*P'),
    yesNo('voluntary', '自愿声明', '*P'),
    choice('keepMaterials', '是否保留材料', '*P', '保留 不保留'),
    signature('signature', '签名', '*P')
  ])
}
