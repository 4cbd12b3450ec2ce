import { choice, columns, day, files, head, hour, line, number, paper, tail, text, yesNo } from '../spec'

const name = { personal: 'name' } as const

/** Reception days, lectures and open information. */
export const open = {
  Q01: paper('领导接待日登记表', { style: 'form', number: '接', sign: 'S1 leader S2', places: ['接待领导（签名）', '登记人（签名）', '来访人（签名）'], deliver: 'copy D4', keep: 'B30', view: 'V1', basis: '18', ground: 'form' }, [
    day('receptionDay', '接待日期', '*E'),
    line('session', '场次号', '*E'),
    line('visitor', '来访人姓名', '°P', name),
    line('address', '住址', '°P', { personal: 'address' }),
    line('contact', '联系方式', 'P', { personal: 'phone' }),
    number('people', '人数', '*P', { unit: '人' }),
    text('problem', '反映的主要问题', '*P'),
    choice('place', '问题发生地', '*P'),
    line('leader', '接待领导', '*E'),
    text('answer', '当场答复', 'W'),
    text('opinion', '处理意见', '*W'),
    line('unit', '责任单位', '*W'),
    day('dueOn', '办结期限', '*K'),
    text('result', '办理结果', 'E'),
    line('matterNo', '转为事项编号', '*E')
  ]),
  Q02: paper('领导接待日公告', {
    style: 'poster', sign: 'S0', deliver: 'public D1', keep: 'B3', view: 'public V0', basis: '18', ground: 'form',
    parts: [{ key: 'notice', style: 'poster' }, { key: 'voucher', title: '接待日预约凭证', style: 'slip' }]
  }, [
    day('receptionDay', '日期', '*W'),
    hour('period', '时段', '*W'),
    line('place', '地点', '*G'),
    line('leaders', '接待领导姓名、职务、分管', '*W', { columns: columns(['name', '姓名', 5], ['title', '职务', 7], ['inCharge', '分管', 8]), parts: ['notice'] }),
    number('seats', '名额', '*W', { unit: '人', parts: ['notice'] }),
    line('bookingNo', '预约号', '*E', { parts: ['voucher'] }),
    line('walkIn', '无预约也可来', '*G', { parts: ['notice'] })
  ]),
  L01: paper('法治讲堂计划', {
    style: 'form', sign: 'S1', deliver: 'public', keep: 'B10', view: 'V4', ground: 'general',
    parts: [{ key: 'plan', style: 'form' }, { key: 'record', title: '法治讲堂记录', style: 'form', places: ['记录人（签名）'] }]
  }, [
    line('topic', '主题', '*W'),
    choice('statutes', '讲授法规', '*G'),
    hour('at', '时间', '*W'),
    line('place', '地点', '*W'),
    line('speaker', '主讲', '*W'),
    line('organiser', '组织单位', '*G'),
    number('people', '人数', '*E', { unit: '人', parts: ['record'] }),
    text('questions', '提问摘要', 'W', { parts: ['record'] }),
    files('photos', '照片（征得同意）', 'W', { personal: 'photo', parts: ['record'] })
  ]),
  L02: paper('法治讲堂签到表', { style: 'list', sign: 'S2', deliver: 'D0', keep: 'B0', view: 'organiser', ground: 'general' }, [
    line('session', '场次', '*E'),
    hour('at', '签到时间', '*E', { inRows: true }),
    line('name', '姓名', 'P', { ...name, inRows: true }),
    choice('group', '村组', 'P', undefined, { inRows: true })
  ]),
  G01: paper('公开信息审查呈批单', { style: 'form', sign: 'S3', places: ['审查人（签名）', '批准人（签名）'], deliver: 'D0', keep: 'B10', view: 'internal', basis: '公 17', ground: 'form' }, [
    line('subject', '标题', '*W'),
    choice('nature', '属性', '*W', '主动 不予 依申请'),
    choice('openBasis', '依据', '*G'),
    yesNo('contains', '是否含个人隐私、商业秘密、国家秘密', '*W'),
    text('masked', '遮盖处', 'W'),
    line('reviewedBy', '审查人', '*E'),
    line('approvedBy', '批准人', '*E')
  ]),
  G02: paper('主动公开信息登记（目录条目）', { style: 'form', number: '公开', sign: 'S0', deliver: 'public', keep: 'Bever', view: 'public', basis: '公 12, 公 26', ground: 'statute' }, [
    line('indexNo', '索引号', '*G'),
    line('name', '名称', '*W'),
    text('summary', '内容概述', '*W'),
    day('madeOn', '生成日期', '*W'),
    day('publishedOn', '公开日期', '*E'),
    choice('way', '方式', '*W'),
    line('sourceUnit', '来源单位', '*G'),
    line('docNumber', '文号', 'W'),
    choice('change', '更新/废止', 'W')
  ]),
  G03: paper('澄清公告', { style: 'poster', sign: 'S3', deliver: 'public', keep: 'B10', view: 'public', basis: '公 6', ground: 'statute' }, [
    line('subject', '事由', '*W'),
    text('falseClaim', '不实说法（不指名）', '*W'),
    text('facts', '准确信息', '*W'),
    text('grounds', '依据', '*W'),
    line('publisher', '发布单位、时间', '*E')
  ]),
  G04: paper('政府信息公开申请登记表', {
    style: 'form', number: '公申', sign: 'S2', deliver: 'D1 D2 D3 D4', keep: 'B30', view: 'office', basis: '公 29, 公 31', ground: 'statute form',
    parts: [{ key: 'form', style: 'form', places: ['申请人（签名、盖章或按指印）'] }, { key: 'receipt', title: '政府信息公开申请接收回执', style: 'slip' }]
  }, [
    line('applicant', '申请人（公民、法人）', '*P', {
      columns: columns(['name', '姓名或名称', 6, name], ['identity', '身份证明', 7], ['contact', '联系方式', 7, { personal: 'phone' }]), parts: ['form']
    }),
    text('information', '信息名称、文号或特征描述', '*P'),
    choice('form', '形式和获取途径', '*P', undefined, { parts: ['form'] }),
    day('receivedOn', '收到日期（确认日）', '*E'),
    day('answerBy', '答复期限', '*K'),
    yesNo('filledIn', '代填', 'W', { parts: ['form'] })
  ]),
  G05: paper('政府信息公开申请答复书', {
    style: 'notice', titles: ['政府信息公开申请补正通知书', '政府信息公开申请延期答复告知书', '政府信息公开征求第三方意见函'],
    sign: 'S3', deliver: 'D1 D2 D3', keep: 'B30', view: 'V0', basis: '公 30, 公 32, 公 33, 公 36', ground: 'statute form'
  }, [
    ...head,
    text('request', '申请内容', '*M'),
    choice('handling', '处理', '*G', '已主动公开 予以公开 不予公开 信息不存在 非本机关负责公开 不予重复处理 依特别规定办理 信访转渠道'),
    text('reasons', '理由依据', '*W'),
    line('remedy', '救济途径', '*G'),
    ...tail
  ]),
  G06: paper('信访渠道公告', { style: 'poster', sign: 'S0', deliver: 'public', keep: 'inForce', view: 'public', basis: '18', ground: 'statute' }, [
    line('channels', '网址、地址、电话、接待时间地点、查询方式、处理程序、法规目录', '*G', { columns: columns(['item', '项目', 5], ['words', '内容', 15]) })
  ])
}
