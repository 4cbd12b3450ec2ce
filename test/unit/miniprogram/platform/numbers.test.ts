import { inGroups, maskPhone, showCount, showMoney, showPhone, showSeconds } from '../../../../miniprogram/platform/numbers'

test('a phone number is whole for its owner and masked for others', () => {
  expect(showPhone('13800000000')).toBe('138 0000 0000')
  expect(showPhone('0000-0000000')).toBe('0000-0000000')
  expect(maskPhone('13800000000')).toBe('138****0000')
})

test('codes are in groups that can be read out, and lose nothing', () => {
  expect(inGroups('48210936')).toBe('4821 0936')
  expect(inGroups('482109')).toBe('482 109')
  expect(inGroups('ABCDEFGHJKMNPQRSTVWXYZ0123')).toBe('ABCD EFGH JKMN PQRS TVWX YZ01 23')
  expect(inGroups('')).toBe('')
})

test('money, seconds and counters', () => {
  expect(showMoney(1200)).toBe('1,200 元')
  expect(showMoney(0.5)).toBe('0.5 元')
  expect([0, 42, 60, 125.9].map(showSeconds)).toEqual(['0:00', '0:42', '1:00', '2:05'])
  expect([0, 20, 21].map(showCount)).toEqual(['0', '20', '20+'])
})
