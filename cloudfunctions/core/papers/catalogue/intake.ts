import { choice, columns, day, files, head, hour, line, number, paper, signature, tail, text, yesNo } from '../spec'

const name = { personal: 'name' } as const
const phone = { personal: 'phone' } as const
const address = { personal: 'address' } as const

/** X07 and X08: what a unit sends along with a matter. */
const sentAlong = [
  line('number', '文号', '*G'),
  line('recipientUnit', '受文单位', '*G'),
  line('matterNo', '事项编号', '*M'),
  text('summary', '摘要', '*M'),
  files('materials', '材料清单', '*M'),
  day('transferredOn', '转送日期', '*E'),
  day('noticeBy', '告知期限', '*K'),
  day('objectBy', '异议期限', '*K')
]

/** Petitions from receipt to acceptance or another way. */
export const intake = {
  X01: paper('信访事项登记表', { style: 'form', number: '信登', sign: 'S1', deliver: 'D0', keep: 'B30', view: 'V1', basis: '19, 22, 23', ground: 'form' }, [
    line('number', '登记编号', '*G'),
    hour('receivedAt', '收到时间', '*E'),
    choice('channel', '方式', '*W', '网上 来信 来电 传真 走访 接待日 代录 上级交办 转来'),
    line('fromOrgan', '来文机关和文号', 'X'),
    line('filerName', '提出人姓名（名称）', '°P', name),
    line('address', '住址', '°P', address),
    line('contact', '联系方式', 'P', phone),
    number('people', '人数', '*P', { unit: '人' }),
    line('representatives', '代表', 'P', name),
    text('requests', '请求', '*P'),
    text('facts', '事实', '*P'),
    text('reasons', '理由', 'P'),
    choice('place', '发生地', '*P'),
    choice('category', '内容分类', '*W'),
    choice('kind', '类别', '*W', '建议意见 检举控告 申诉求决'),
    choice('procedures', '正在或已走的程序', 'P'),
    line('linked', '关联事项', 'M'),
    files('attachments', '附件清单', 'P'),
    choice('urgent', '是否紧急', '*W', '是 否'),
    choice('destination', '去向', '*W'),
    line('registrar', '登记人', '*E')
  ]),
  X02: paper('收件回执', { style: 'slip', sign: 'S0', deliver: 'D1 D4', keep: 'B10', view: 'V0', basis: '21', ground: 'general' }, [
    line('shortNo', '短号', '*G'),
    line('receiptCode', '查询码', 'G'),
    hour('receivedAt', '收到时间', '*E'),
    files('materials', '已交材料', 'M'),
    day('noticeBy', '告知期限', '*K'),
    line('inquiry', '查询方式', '*G'),
    line('whoLooked', '谁看过我的材料', '*G')
  ]),
  X03: paper('口头信访记录', { style: 'record', sign: 'S1 S2', places: ['记录人（签名）'], deliver: 'D4 copy', keep: 'B30', view: 'V1', basis: '19', ground: 'statute' }, [
    hour('heardAt', '时间', '*E'),
    line('heardPlace', '地点', '*W'),
    line('recorder', '记录人', '*E'),
    line('speaker', '陈述人', '°P', name),
    text('requests', '请求', '*P'),
    text('facts', '事实', '*P'),
    text('reasons', '理由', 'P'),
    yesNo('readBack', '宣读无误', '*W'),
    signature('speakerSignature', '陈述人确认', '*P')
  ]),
  X04: paper('受理告知书', { style: 'notice', number: '信受', sign: 'S3', deliver: 'D1 D2 D3 D4', keep: 'B30', view: 'V0', basis: '23', ground: 'statute form' }, [
    ...head,
    text('requests', '请求摘要', '*M'),
    line('acceptedBy', '受理单位', '*G'),
    day('acceptedOn', '受理日期', '*E'),
    text('procedure', '处理途径和程序', '*G'),
    day('dueOn', '办结期限', '*K'),
    line('extension', '可延期的说明', '*G'),
    line('inquiry', '查询评价方式', '*G'),
    line('recusal', '承办人回避申请方式', '*G'),
    ...tail
  ]),
  X05: paper('不予受理告知书', { style: 'notice', number: '信不受', sign: 'S3', deliver: 'D1 D2 D3 D4', keep: 'B10', view: 'V0', basis: '23, 31', ground: 'statute form' }, [
    ...head,
    text('requests', '请求摘要', '*M'),
    text('reasons', '不予受理理由', '*W'),
    choice('article', '依据条款', '*G'),
    line('properOrgan', '应去的机关', '*W'),
    line('properOrganContact', '该机关地址和电话', '*G'),
    line('rightsKept', '不影响的权利', '*G'),
    ...tail
  ]),
  X06: paper('不再受理告知书', { style: 'notice', titles: ['同一事项不予受理告知书'], number: '信不再', sign: 'S3', deliver: 'D1 D2 D3 D4', keep: 'B10', view: 'V0', basis: '36, 19', ground: 'statute' }, [
    ...head,
    line('sameMatterNo', '同一事项编号', '*M'),
    line('reExaminationNo', '复核意见文号', 'X'),
    text('sameness', '同一性说明', '*W'),
    line('currentUnit', '现办单位和期限', 'M'),
    line('newFacts', '新事实可另提', '*G'),
    ...tail
  ]),
  X07: paper('转送函', { style: 'letter', number: '信转', to: 'recipientUnit', sign: 'S3', deliver: 'D0 receipt', keep: 'B10', view: 'V1', basis: '22', ground: 'statute form' }, [...sentAlong, ...tail]),
  X08: paper('交办函', { style: 'letter', number: '信交', to: 'recipientUnit', sign: 'S3', deliver: 'D0 receipt', keep: 'B10', view: 'V1', basis: '22(3)', ground: 'statute' }, [
    ...sentAlong,
    text('demands', '办理要求', '*W'),
    day('feedbackBy', '反馈期限', '*W'),
    yesNo('reportOwed', '应交办结报告', '*G'),
    ...tail
  ]),
  X09: paper('转送（交办）去向告知书', { style: 'notice', number: '信告', sign: 'S1', deliver: 'D1 D2 D3 D4', keep: 'B10', view: 'V0', basis: '23', ground: 'statute' }, [
    ...head,
    line('destination', '去向单位', '*M'),
    day('transferredOn', '转送日期', '*E'),
    day('noticeBy', '对方告知期限', '*K'),
    ...tail
  ]),
  X10: paper('法定途径告知书', { style: 'notice', number: '信告', sign: 'S3', deliver: 'D1 D2 D3 D4', keep: 'B10', view: 'V0', basis: '31(1)-(4), 公 39', ground: 'statute' }, [
    ...head,
    text('requests', '请求摘要', '*M'),
    choice('channel', '途径', '*W', '诉讼 复议 仲裁 党员申诉 裁决确认许可处罚 信息公开'),
    line('organ', '受理机关', '*G'),
    line('channelBasis', '依据', '*G'),
    line('timeLimit', '法定时效', '*G'),
    line('bring', '需带材料', 'G'),
    line('legalAid', '法律援助', '*G'),
    ...tail
  ]),
  X11: paper('转送异议书', {
    style: 'form', sign: 'S3', deliver: 'D0', keep: 'B10', view: 'V1', basis: '23', ground: 'statute',
    parts: [
      { key: 'objection', style: 'form', places: ['提出异议的单位负责人（签名、盖章）'] },
      { key: 'finding', title: '核实意见', style: 'form', continues: true, places: ['核实单位负责人（签名、盖章）'] }
    ]
  }, [
    line('matterNo', '事项编号', '*M', { parts: ['objection'] }),
    day('receivedOn', '收到日期', '*E', { parts: ['objection'] }),
    text('reasons', '不属职权理由', '*W', { parts: ['objection'] }),
    line('suggestedUnit', '建议单位', '*W', { parts: ['objection'] }),
    yesNo('returned', '材料交还', '*W', { parts: ['objection'] }),
    choice('finding', '核实意见', '*W', '同意 不同意', { parts: ['finding'] }),
    line('verifiedBy', '核实人', '*E', { parts: ['finding'] })
  ]),
  X12: paper('协商受理记录', { style: 'form', titles: ['指定受理决定'], sign: 'S3', places: ['单位负责人（签名、盖章）'], deliver: 'D0', keep: 'B10', view: 'V1', basis: '24', ground: 'statute form' }, [
    line('units', '涉及单位', '*G'),
    text('opinions', '各方意见', '*W'),
    line('leadUnit', '受理（主办）单位', '*W'),
    line('assistUnits', '协办单位', 'W'),
    line('decidedBy', '决定机关', '*G'),
    day('decidedOn', '日期', '*E')
  ]),
  X13: paper('代表推选书', { style: 'form', sign: 'S2', deliver: 'D0', keep: 'B10', view: 'V1 V0', basis: '20', ground: 'statute' }, [
    line('matterNo', '事项编号', '*M'),
    text('sharedRequest', '共同请求', '*P'),
    line('representatives', '代表姓名、联系方式（不超过 5 人）', '*P', { atMost: 5, columns: columns(['name', '姓名', 8, name], ['phone', '联系方式', 12, phone]) }),
    signature('electorSignatures', '推选人签名', '*P'),
    yesNo('seeProgress', '同意代表查看进展', '*P')
  ])
}
