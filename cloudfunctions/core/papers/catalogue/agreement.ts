import { columns, day, line, money, number, signature, text } from '../spec'

/** T09, T10 and X22: what an agreement has to name (人民调解法 29). */
export const agreementFields = [
  line('number', '编号', '*G'),
  line('parties', '当事人基本情况', '*P', {
    columns: columns(['name', '姓名或名称', 5, { personal: 'name' }], ['identity', '性别、年龄、职业', 5, { optional: true }], ['phone', '电话', 4, { personal: 'phone', optional: true }], ['address', '住址', 6, { personal: 'address', optional: true }])
  }),
  text('facts', '主要事实', '*W'),
  text('disputed', '争议事项', '*W'),
  text('liabilities', '各方责任', 'W'),
  text('terms', '协议内容', '*W'),
  money('amount', '涉及金额', 'W'),
  line('instalments', '分期', 'W'),
  line('breach', '违约责任', 'W'),
  line('recorder', '记录人', '*E'),
  line('performance', '履行方式', '*W'),
  line('performancePlace', '履行地点', 'W'),
  day('performBy', '履行期限', '*W'),
  number('copies', '份数', '*E', { unit: '份' }),
  day('effectiveOn', '生效日期', '*E'),
  day('confirmBy', '司法确认期限', '*K'),
  signature('signatures', '签名盖章', '*')
]
