import { choice, columns, day, hour, line, number, paper, text, yesNo } from '../spec'

/** Accountability of officials, and personal information. */
export const accountability = {
  A01: paper('抽查抽样单', {
    style: 'form', sign: 'S5', deliver: 'D0', keep: 'B10', view: 'V3', ground: 'general',
    parts: [
      { key: 'sample', style: 'form', places: ['抽查人（签名）', '抽查人（签名）'] },
      { key: 'record', title: '抽查记录', style: 'form', places: ['抽查人（签名）', '抽查人（签名）'] }
    ]
  }, [
    line('seed', '种子', '*E'),
    line('population', '总体（编号范围）', '*E'),
    line('sample', '样本', '*E'),
    choice('items', '检查项', '*W', undefined, { parts: ['record'] }),
    text('findings', '发现', '*W', { parts: ['record'] }),
    choice('opinion', '意见', '*W', undefined, { parts: ['record'] }),
    line('checker', '抽查人', '*E')
  ]),
  A02: paper('考核说明单', {
    style: 'form', sign: 'S3', deliver: 'D1', keep: 'B10', view: 'unit', basis: '39', ground: 'statute general',
    parts: [
      { key: 'statement', style: 'form', places: ['考核单位（盖章）'] },
      { key: 'objection', title: '异议书', style: 'form', continues: true, places: ['被考核单位负责人（签名、盖章）'] },
      { key: 'answer', title: '异议答复', style: 'form', continues: true, places: ['考核单位负责人（签名、盖章）'] }
    ]
  }, [
    line('unit', '单位', '*G', { parts: ['statement'] }),
    choice('indicator', '指标', '*G', undefined, { parts: ['statement'] }),
    number('fraction', '分子/分母', '*E', { parts: ['statement'] }),
    text('events', '所据事件清单', 'E', { parts: ['statement'] }),
    number('points', '扣加分', '*E', { parts: ['statement'] }),
    text('objection', '异议', 'W', { parts: ['objection'] }),
    text('review', '复核意见', 'W', { parts: ['answer'] })
  ]),
  A03: paper('信访和矛盾纠纷排查调处月报表', { style: 'form', titles: ['年度信访情况报告'], sign: 'S3', places: ['签发人（签名）', '填报单位（盖章）'], deliver: 'up', keep: 'Bever', view: 'V4', basis: '41', ground: 'statute' }, [
    line('unit', '填报单位', '*G'),
    line('period', '期间', '*G'),
    day('filledOn', '填报时间', '*E'),
    number('figures', '指标', '*E', { columns: columns(['group', '类别', 6], ['name', '指标', 9], ['value', '数', 5]) })
  ]),
  A04: paper('谁看过我的事项（访问记录）', { style: 'list', sign: 'S0', deliver: 'D1', keep: 'matter', view: 'V0', basis: '个 45', ground: 'statute' }, [
    line('viewer', '单位、角色', '*E', { inRows: true }),
    choice('action', '动作', '*E', undefined, { inRows: true }),
    hour('period', '时段', '*E', { inRows: true }),
    line('reason', '理由', '*E', { inRows: true })
  ]),
  A05: paper('个人信息告知书', {
    style: 'statement', sign: 'S2', deliver: 'D1', keep: 'B3', view: 'V0', basis: '个 17, 个 23, 个 29, 个 30, 个 31', ground: 'statute',
    parts: [{ key: 'notice', style: 'statement' }, { key: 'consent', title: '单独同意书', style: 'statement', places: ['本人（签名）'] }]
  }, [
    line('controller', '处理者、联系方式', '*G'),
    line('purpose', '目的', '*G'),
    choice('kinds', '种类', '*G'),
    line('keeping', '保存期限', '*G', { parts: ['notice'] }),
    line('rights', '权利行使方式', '*G', { parts: ['notice'] }),
    line('receiver', '接收方', 'M'),
    line('necessity', '必要性和影响', '*G'),
    yesNo('consent', '同意', '*P', { parts: ['consent'] }),
    line('withdraw', '撤回方式', '*G', { parts: ['consent'] }),
    line('version', '版本', '*G')
  ]),
  A06: paper('个人信息保护影响评估记录', { style: 'form', sign: 'S3', places: ['评估人（签名）', '单位负责人（签名、盖章）'], deliver: 'D0', keep: 'B3', view: 'internal', basis: '个 55, 个 56', ground: 'statute' }, [
    text('lawful', '目的方式合法正当必要', '*W'),
    text('risks', '影响和风险', '*W'),
    text('measures', '措施', '*W'),
    choice('conclusion', '结论', '*W'),
    day('on', '日期', '*E')
  ]),
  A07: paper('个人信息权利申请登记', {
    style: 'form', number: '个权', sign: 'S1', deliver: 'D1 D2 D3', keep: 'B3', view: 'V0', basis: '个 45, 个 46, 个 47, 个 48, 个 49, 个 50', ground: 'statute',
    parts: [{ key: 'request', style: 'form' }, { key: 'answer', title: '答复', style: 'form', continues: true, places: ['经办人（签名）'] }]
  }, [
    yesNo('verified', '申请人核验', '*W', { parts: ['request'] }),
    choice('request', '请求', '*P', '查阅 复制 更正 补充 删除 撤回 解释', { parts: ['request'] }),
    choice('handling', '处理', '*W', undefined, { parts: ['answer'] }),
    text('refusal', '拒绝理由', 'W', { parts: ['answer'] }),
    day('doneOn', '完成', '*E', { parts: ['answer'] }),
    line('maySue', '可起诉', '*G', { parts: ['answer'] })
  ]),
  A08: paper('个人信息安全事件通知', { style: 'notice', sign: 'S3', deliver: 'D1 D2 D3 authority', keep: 'B10', view: 'concerned', basis: '个 57', ground: 'statute' }, [
    text('incident', '种类、原因、可能危害', '*W'),
    text('measures', '已采取和可采取的措施', '*W'),
    line('contact', '联系方式', '*G'),
    hour('at', '时间', '*E')
  ])
}
