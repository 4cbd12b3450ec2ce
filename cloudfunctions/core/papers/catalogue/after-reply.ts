import { choice, columns, day, files, hour, line, paper, tail, text, yesNo } from '../spec'

/** Petitions after the reply: review, supervision, reopening, filing, follow-up. */
export const afterReply = {
  X25: paper('复查申请书', {
    style: 'statement', titles: ['复核申请书'], sign: 'S2', deliver: 'D0', keep: 'B30', view: 'V0', basis: '35, 36', ground: 'statute form',
    parts: [{ key: 'application', style: 'statement', places: ['申请人（签名、盖章或按指印）'] }, { key: 'receipt', title: '收到登记', style: 'statement', continues: true }]
  }, [
    line('applicant', '申请人', '*P', { personal: 'name', parts: ['application'] }),
    line('opinionNo', '原意见文号', '*M', { parts: ['application'] }),
    day('receivedOn', '收到日期', '*E', { parts: ['application'] }),
    text('objected', '不服的事项', '*P', { parts: ['application'] }),
    text('grounds', '请求和理由', '*P', { parts: ['application'] }),
    files('materials', '材料', 'P', { parts: ['application'] }),
    day('submittedOn', '提交日期', '*E', { parts: ['application'] }),
    line('receivedBy', '收到机关和日期', '*X', { parts: ['receipt'] })
  ]),
  X26: paper('复查意见书', { style: 'notice', titles: ['复核意见书'], sign: 'S3', deliver: 'D2 D3', keep: 'B30', view: 'V0', basis: '35, 36', ground: 'statute form' }, [
    line('number', '文号', '*X'),
    line('originalOpinion', '原意见', '*M'),
    text('findings', '审查认定', '*X'),
    choice('opinion', '意见', '*X', '维持 变更 责令重办'),
    text('grounds', '依据', '*X'),
    line('nextRight', '下一步权利', '*G+K'),
    day('hearingPeriod', '听证起止', 'X'),
    day('servedOn', '送达日期', '*X')
  ]),
  X27: paper('督办通知', {
    style: 'letter', number: '信督', to: 'unit', sign: 'S3', deliver: 'D0', keep: 'B10', view: 'V1', basis: '38, 40', ground: 'statute form',
    parts: [{ key: 'notice', style: 'letter' }, { key: 'feedback', title: '采纳情况反馈', style: 'letter', continues: true, places: ['反馈单位负责人（签名、盖章）'] }]
  }, [
    line('matterNo', '事项编号', '*M', { parts: ['notice'] }),
    line('unit', '承办单位', '*M', { parts: ['notice'] }),
    choice('cause', '督办事由', '*E', undefined, { parts: ['notice'] }),
    text('demands', '要求', '*W', { parts: ['notice'] }),
    day('feedbackBy', '反馈期限', '*W', { parts: ['notice'] }),
    text('adoption', '采纳情况反馈', '*W', { parts: ['feedback'] })
  ]),
  X28: paper('重大紧急信访信息报告', { style: 'statement', number: '急报', ownSeries: true, sign: 'S1', places: ['报告人（签名）'], deliver: 'phone D1', keep: 'B30', view: 'addressees', basis: '25', ground: 'statute' }, [
    hour('at', '时间', '*E'),
    line('place', '地点', '*W'),
    text('event', '事件', '*W'),
    text('impact', '可能的影响', '*W'),
    text('measures', '已采取措施', '*W'),
    text('support', '需要支持', 'W'),
    line('reporter', '报告人', '*E'),
    hour('receipts', '各接收方接报时间', '*E', { columns: columns(['receiver', '接收方', 12], ['at', '接报时间', 8, { type: 'hour' }]) }),
    text('followUp', '续报', 'W')
  ]),
  X29: paper('重办决定书', { style: 'notice', sign: 'S3', deliver: 'D1 D2 D3', keep: 'B30', view: 'V0', basis: '40, 35', ground: 'general' }, [
    line('originalNo', '原编号', '*M'),
    choice('reason', '原因', '*W', '复查责令 未执行 新事实 回访不实 抽查'),
    line('newHandler', '新承办人', '*G'),
    day('newDue', '新期限', '*K'),
    ...tail
  ]),
  X30: paper('结案归档单', { style: 'form', sign: 'S1', places: ['归档人（签名）'], deliver: 'D0', keep: 'matter', view: 'V1', ground: 'general' }, [
    line('volumeNo', '卷号', '*G'),
    line('contents', '卷内目录', '*E', { columns: columns(['document', '文书', 9], ['number', '文号', 8, { optional: true }], ['page', '页号', 3, { optional: true }]) }),
    text('process', '办理经过（事件）', '*E'),
    choice('result', '结果', '*M'),
    choice('enforcement', '执行情况', '*W'),
    choice('keeping', '保管期限', '*G'),
    line('archivist', '归档人', '*E')
  ]),
  X31: paper('包案责任单和化解方案', {
    style: 'form', sign: 'S3', deliver: 'D0', keep: 'Bever', view: 'V1', basis: '18', ground: 'statute form',
    parts: [
      { key: 'plan', style: 'form', places: ['包案领导（签名）', '单位负责人（签名、盖章）'] },
      { key: 'closing', title: '销案', style: 'form', continues: true, places: ['批准人（签名）'] }
    ]
  }, [
    line('matterNo', '事项编号', '*M', { parts: ['plan'] }),
    line('lead', '包案领导', '*W', { parts: ['plan'] }),
    line('unit', '责任单位', '*W', { parts: ['plan'] }),
    line('responsible', '责任人', '*W', { parts: ['plan'] }),
    line('team', '专班', '*W', { parts: ['plan'] }),
    text('plan', '方案', '*W', { parts: ['plan'] }),
    day('dueOn', '办理时限', '*W', { parts: ['plan'] }),
    text('progress', '进展', '*E', { parts: ['closing'] }),
    text('closingOpinion', '销案意见', '*W', { parts: ['closing'] }),
    line('closingApproval', '销案批准', '*E', { parts: ['closing'] })
  ]),
  X32: paper('回访记录', { style: 'form', sign: 'S1', places: ['回访人（签名）'], deliver: 'D0', keep: 'B10', view: 'V0 V3', ground: 'general' }, [
    line('matterNo', '事项编号', '*M'),
    choice('way', '方式', '*W'),
    hour('at', '时间', '*E'),
    yesNo('gotPaper', '是否收到文书', '*P'),
    choice('carriedOut', '是否落实', '*P'),
    text('remaining', '仍有问题', 'P'),
    choice('satisfied', '满意', 'P'),
    line('visitor', '回访人', '*E'),
    choice('next', '后续', '*W', '无 重办 督办')
  ]),
  X33: paper('满意度评价', { style: 'form', sign: 'S0', deliver: 'D0', keep: 'B10', view: 'sums', basis: '21', ground: 'statute' }, [
    choice('solved', '解决了吗', '*P', '解决了 一部分 没解决'),
    choice('forIntake', '对登记转办', '*P'),
    choice('forUnit', '对办理单位', '*P'),
    text('words', '留言', 'P'),
    day('at', '时间', '*E')
  ])
}
