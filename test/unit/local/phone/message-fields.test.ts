import { badField } from '../../../../local/phone/message-fields'

const good: Record<string, string[]> = {
  thing1: ['二十个字的提示刚刚好够用的一句话一二三四', 'a 1，。', '字'.repeat(20)],
  phrase2: ['已受理', '转换成功啦'],
  character_string3: ['4821 0936', 'A-1/2', 'x'.repeat(32)],
  time4: ['15:01', '2019年10月1日 15:01', '2026-03-06 09:30', '2026-03-06 09:30~2026-03-06 10:00'],
  date5: ['2019年10月1日', '2026-03-06', '2026/3/6', '2019年10月1日 15:01'],
  number6: ['12', '3.5', '-1'],
  name7: ['张某', 'Zhang San'],
  amount8: ['¥12.50', '12元'],
  phone_number9: ['+86-0766-66888866', '13800000000'],
  letter10: ['abc'],
  symbol11: ['!@#'],
  car_number12: ['粤A8Z888挂']
}
const bad: Record<string, string[]> = {
  thing1: ['字'.repeat(21), ''],
  phrase2: ['六个汉字的话', 'done', '已受理1', ''],
  character_string3: ['木信受1号', 'x'.repeat(33)],
  time4: ['24:00', '2026-03-06', '下午三点', '2026-13-01 10:00'],
  date5: ['15:01', '2026-02-32', '2026-03-06~2026-03-07~2026-03-08'],
  number6: ['十二', '1,000'],
  name7: ['十一个汉字的名字太长了呀', '张San'],
  amount8: ['很多钱'],
  phone_number9: ['一二三'],
  letter10: ['a1'],
  symbol11: ['abc'],
  car_number12: ['123456789'],
  unheardof13: ['x'],
  thing: ['x']
}
const cases = (table: Record<string, string[]>) => Object.entries(table).flatMap(([field, values]) => values.map(value => [field, value] as const))

test.each(cases(good))('%s takes 「%s」', (field, value) => {
  expect(badField({ [field]: { value } })).toBeUndefined()
})
test.each(cases(bad))('%s refuses 「%s」', (field, value) => {
  expect(badField({ thing99: { value: 'well' }, [field]: { value } })).toBe(field)
})
test('a number is a value, an object and nothing are not', () => {
  expect(badField({ number1: { value: 5 } })).toBeUndefined()
  for (const field of [{}, null, { value: {} }, 'x']) expect(badField({ thing1: field })).toBe('thing1')
})
