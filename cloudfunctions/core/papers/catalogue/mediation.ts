import { blankColumn, choice, columns, countColumn, day, files, hour, line, money, number, paper, signature, text, yesNo, type Column } from '../spec'
import { agreementFields } from './agreement'

const name = { personal: 'name' } as const
const few = { optional: true } as const

/** The Ministry's form has a box 民族: it is printed empty and has no key, so that nothing can be stored in it. */
const party: readonly Column[] = [
  ...columns(['name', '姓名', 3, name], ['sex', '性别', 2, few]),
  blankColumn('民族', 2),
  ...columns(['age', '年龄', 2, few], ['occupation', '职业或职务', 3, few], ['phone', '联系方式', 4, { personal: 'phone', ...few }], ['address', '单位或住址', 4, { personal: 'address', ...few }])
]
const dossier = { keep: 'dossier' } as const

/** People's mediation: the Ministry's forms of 2010. */
export const mediation = {
  T01: paper('人民调解申请书', { style: 'form', number: '人调', sign: 'S2', places: ['申请人（签名、盖章或按指印）'], deliver: 'D0', ...dossier, view: 'V1 V2', basis: '调 17', ground: 'form' }, [
    line('applicants', '申请人', '*P', { columns: party }),
    line('respondents', '被申请人', '°P', { columns: party }),
    line('organisations', '当事人是单位的', 'P', { columns: columns(['name', '名称', 12, name], ['representative', '代表人', 8, name]) }),
    line('disputeAt', '纠纷时间、地点', '*P'),
    text('summary', '纠纷简要情况', '*P'),
    text('claims', '申请事项', '*P'),
    yesNo('toldAndWilling', '已告知并自愿', '*P'),
    choice('openness', '公开/不公开', '*P', '公开 不公开'),
    line('mediator', '选择的调解员', 'P'),
    day('appliedOn', '日期', '*E')
  ]),
  T02: paper('人民调解受理登记表', { style: 'form', number: '人调', sign: 'S1 S2 seal', places: ['登记人（签名）', '当事人（签名）', '人民调解委员会（印章）'], deliver: 'D0', ...dossier, view: 'V1', basis: '调 17, 调 27, 组 8', ground: 'form' }, [
    line('number', '编号', '*G'),
    hour('at', '时间', '*E'),
    line('parties', '当事人', '*P', { columns: columns(['name', '姓名或名称', 6, name], ['phone', '联系方式', 6, { personal: 'phone', ...few }], ['address', '住址', 8, { personal: 'address', ...few }]) }),
    yesNo('bothAgree', '双方同意', '*P'),
    choice('disputeType', '纠纷类型', '*W'),
    number('people', '涉及人数', '*W', { unit: '人' }),
    line('language', '语言或手语协助', 'W'),
    choice('origin', '案件来源', '*W', '申请 主动 法院公安告知 信访转来'),
    text('summary', '简要情况', '*M'),
    line('registrar', '登记人', '*E'),
    text('remark', '备注', 'W')
  ]),
  T03: paper('人民调解权利义务告知书', { style: 'notice', number: '人调', sign: 'S2', deliver: 'D1 D4', ...dossier, view: 'V0', basis: '调 23, 调 24', ground: 'form' }, [
    line('committee', '调委会性质、原则、效力', '*G'),
    line('rights', '权利', '*G'),
    line('duties', '义务', '*G'),
    line('free', '不收费', '*G'),
    day('deadline', '期限', '*K'),
    signature('acknowledged', '确认', '*P')
  ]),
  T04: paper('人民调解邀请（同意）书', {
    style: 'form', number: '人调', sign: 'S2', deliver: 'D1 D2 D3 D4', ...dossier, view: 'V2', basis: '调 17, 调 20', ground: 'general',
    parts: [{ key: 'invitation', style: 'form' }, { key: 'answer', title: '答复', style: 'form', continues: true, places: ['被邀请的当事人（签名、盖章或按指印）'] }]
  }, [
    line('dispute', '纠纷', '*M', { parts: ['invitation'] }),
    text('claims', '申请事项', '*M', { parts: ['invitation'] }),
    choice('answer', '答复', '*P', '同意 拒绝 换人 不公开', { parts: ['answer'] }),
    line('invited', '邀请的亲属邻里专家', 'W', { parts: ['answer'] }),
    yesNo('bothAgreeInvited', '双方同意邀请', '*P', { parts: ['answer'] })
  ]),
  T05: paper('授权委托书', { style: 'form', number: '人调', sign: 'S2', places: ['委托人（签名、盖章或按指印）', '受托人（签名）'], deliver: 'D0', ...dossier, view: 'V1', ground: 'general' }, [
    line('principal', '委托人', '*P', name),
    line('agent', '受托人', '*P', name),
    choice('authority', '事项和权限', '*P'),
    day('until', '期限', '*P'),
    yesNo('idChecked', '证件查验', '*W')
  ]),
  T06: paper('人民调解调查记录', { style: 'record', number: '人调', sign: 'S5 S2', places: ['调查人（签名）', '记录人（签名）'], deliver: 'D0', ...dossier, view: 'V1', ground: 'general' }, [
    hour('at', '时间', '*E'),
    line('place', '地点', '*W'),
    line('investigators', '调查人', '*E'),
    line('recorder', '记录人', '*E'),
    line('questioned', '被调查人', 'W', { personal: 'witness' }),
    line('participants', '参加人', 'W', { personal: 'witness' }),
    text('content', '内容', '*W'),
    signature('signatures', '签名', '*')
  ]),
  T07: paper('证据材料清单', { style: 'list', number: '人调', sign: 'S2', places: ['提交人（签名）', '收件人（签名）'], deliver: 'D4', ...dossier, view: 'V1 V2', ground: 'general' }, [
    line('name', '名称', '*P', { inRows: true }),
    number('copies', '份数', '*', { inRows: true }),
    line('submittedBy', '提交人', '*', { ...name, inRows: true }),
    choice('original', '原件/复印件', '*', '原件 复印件', { inRows: true }),
    yesNo('returned', '收退', '*', { options: ['收', '退'], inRows: true })
  ]),
  T08: paper('人民调解记录', { style: 'record', number: '人调', sign: 'S4', places: ['调解员（签名）', '记录人（签名）'], deliver: 'D0', ...dossier, view: 'V0 V2', basis: '调 27', ground: 'form' }, [
    number('session', '场次', '*E'),
    hour('period', '起止时间', '*E'),
    line('place', '地点', '*W'),
    line('subject', '事由', '*M'),
    line('mediators', '调解员', '*E'),
    line('recorder', '记录人', '*E'),
    line('parties', '当事人', '*P', name),
    line('participants', '参加人（应邀）', 'W'),
    yesNo('rightsTold', '权利义务告知', '*W'),
    text('statements', '双方陈述', '*W'),
    text('evidence', '核实质证', 'W'),
    choice('result', '结果', '*W', '达成 未成 续调'),
    text('resultText', '结果说明', 'W'),
    yesNo('otherWays', '其他途径告知', '*W'),
    yesNo('readBack', '校阅或宣读', '*W'),
    signature('signatures', '签名', '*')
  ]),
  T09: paper('人民调解协议书', { style: 'agreement', number: '人调', sign: 'S4', places: ['人民调解员（签名）', '人民调解委员会（印章）'], deliver: 'D4', ...dossier, view: 'V0 V2', basis: '调 28, 调 29', ground: 'form' }, agreementFields),
  T10: paper('人民调解口头协议登记表', { style: 'form', number: '人调', sign: 'mediator', places: ['人民调解员（签名）', '当事人（签名，自愿）'], deliver: 'copy', ...dossier, view: 'V0 V2', basis: '调 28, 调 30', ground: 'form' }, [
    ...agreementFields.filter(field => !['copies', 'effectiveOn', 'signatures'].includes(field.key)),
    yesNo('noWriting', '双方认为无需书面', '*P'),
    day('agreedOn', '达成日期（生效日期）', '*W')
  ]),
  T11: paper('继续调解同意书', { style: 'form', number: '人调', sign: 'S2', places: ['调解员（签名）'], deliver: 'D0', ...dossier, view: 'V0 V2', ground: 'general' }, [
    day('originalDue', '原期限', '*K'),
    day('until', '延至', '*P'),
    signature('signatures', '双方', '*P')
  ]),
  T12: paper('终止调解告知书', { style: 'notice', number: '人调', sign: 'S1 seal', places: ['人民调解员（签名）'], deliver: 'D1 D2 D3 D4', ...dossier, view: 'V0 V2', basis: '调 26', ground: 'statute' }, [
    line('caseNo', '编号', '*M'),
    choice('reason', '原因', '*W', '拒绝 要求终止 期满未续 分歧 不宜调解'),
    choice('ways', '可走途径', '*G'),
    line('timeHint', '时效提示', '*G'),
    day('on', '日期', '*E')
  ]),
  T13: paper('履行凭证和督促履行记录', { style: 'form', number: '人调', sign: 'S1 S2', places: ['调解员（签名）', '当事人（签名、盖章或按指印）'], deliver: 'D0', ...dossier, view: 'V0 V2', basis: '调 31', ground: 'form general' }, [
    line('agreementNo', '协议编号', '*M'),
    line('owed', '应履行', '*M'),
    day('dueOn', '到期日', '*K'),
    choice('performed', '履行', '*W', '全部 部分 未履行'),
    money('performedWhat', '已履行', 'W'),
    files('vouchers', '凭证', 'P'),
    text('urged', '督促', 'W'),
    line('maySue', '争议可起诉', '*G')
  ]),
  T14: paper('人民调解回访记录', { style: 'form', number: '人调', sign: 'S1', places: ['回访人（签名）'], deliver: 'D0', ...dossier, view: 'V3', basis: '调 31', ground: 'form' }, [
    line('parties', '当事人', '*M', name),
    line('agreementNo', '协议编号', '*M'),
    line('visitReason', '回访事由', '*M'),
    hour('at', '回访时间', '*E'),
    text('findings', '回访情况（履行、满意、激化或错调迹象、措施）', '*W'),
    line('visitor', '回访人', '*E'),
    day('on', '日期', '*E')
  ]),
  T15: paper('司法确认申请书', { style: 'statement', number: '人调', to: 'court', sign: 'S2', places: ['申请人（签名、盖章或按指印）', '申请人（签名、盖章或按指印）'], deliver: 'parties', ...dossier, view: 'V0', basis: '确 3', ground: 'statute form' }, [
    line('parties', '双方', '*P', {
      columns: columns(['name', '姓名', 3, name], ['home', '住所', 6, { personal: 'address' }], ['delivery', '送达地址', 6, { personal: 'address' }], ['phone', '电话', 5, { personal: 'phone' }])
    }),
    line('committee', '调解组织', '*M'),
    line('agreement', '协议编号、生效日', '*M'),
    text('request', '申请事项', '*G'),
    files('materials', '材料清单', '*P'),
    yesNo('voluntary', '真实自愿声明', '*P'),
    line('court', '法院', '*G'),
    day('on', '日期', '*E')
  ]),
  T16: paper('人民调解卷宗', {
    style: 'cover', number: '人调', sign: 'S1', deliver: 'D0', ...dossier, view: 'committee', basis: '调 27', ground: 'form',
    parts: [
      { key: 'cover', style: 'cover' }, { key: 'contents', title: '卷内目录', style: 'form' },
      { key: 'statement', title: '卷宗情况说明', style: 'statement', places: ['立卷人（签名）'] }, { key: 'back', title: '卷宗封底', style: 'cover', places: ['立卷人（签名）'] }
    ]
  }, [
    line('volumeName', '卷名', '*M', { parts: ['cover', 'statement'] }),
    line('volumeNo', '卷号', '*G', { parts: ['cover', 'contents', 'statement'] }),
    line('mediators', '调解员', '*E', { parts: ['cover'] }),
    day('period', '调解日期起止', '*E', { parts: ['cover'] }),
    line('archivist', '立卷人', '*E', { parts: ['cover', 'back'] }),
    day('archivedOn', '立卷日期', '*E', { parts: ['cover', 'back'] }),
    choice('keeping', '保管期限', '*G', undefined, { parts: ['cover'] }),
    line('contents', '目录', 'E', { parts: ['contents'], columns: [countColumn(2), ...columns(['document', '文书', 11], ['page', '页号', 3, few], ['demand', '必须/按需', 4])] })
  ]),
  T17: paper('人民调解结案报告表', { style: 'form', number: '人调', sign: 'S1 chair', places: ['承办人（签名）', '调委会主任（签名）'], deliver: 'D0', ...dossier, view: 'V1', ground: 'form' }, [
    line('volumeNo', '卷号', '*G'),
    day('filledOn', '填表时间', '*E'),
    line('committee', '承办调委会', '*G'),
    line('mediator', '承办人', '*E'),
    day('acceptedOn', '受案时间', '*E'),
    day('closedOn', '结案时间', '*E'),
    line('parties', '当事人', '*M', name),
    choice('origin', '案件来源', '*M'),
    text('facts', '简要事实', '*M'),
    choice('result', '结果', '*M'),
    choice('performance', '协议及履行', '*E'),
    choice('prevented', '防止', 'W', '自杀 转刑事 群体性上访 械斗'),
    text('review', '审核意见', 'W')
  ]),
  T18: paper('法律援助转介单', { style: 'form', sign: 'S2', places: ['本人（签名）'], deliver: 'D1 D4', keep: 'B3', view: 'V0', ground: 'general' }, [
    yesNo('consent', '本人同意', '*P'),
    text('request', '请求', '*P'),
    line('agency', '援助机构', '*G'),
    files('materials', '已有材料', 'P'),
    day('on', '日期', '*E')
  ])
}
