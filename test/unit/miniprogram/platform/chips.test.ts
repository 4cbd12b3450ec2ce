import { readFileSync } from 'node:fs'
import { chipNamed, dueLine } from '../../../../miniprogram/platform/chips'
import { marks, results, states } from '../../../../contract/states'

const icons = Object.values((JSON.parse(readFileSync('tools/build/allowlist.json', 'utf8')) as { icons: Record<string, string[]> }).icons).flat()
const all = [...Object.values(states), ...Object.values(results), ...Object.values(marks)]

test('every state, result and mark has its icon in the program and an ink of the tokens', () => {
  const inks = readFileSync('miniprogram/components/state-chip/index.wxss', 'utf8')
  for (const { chip, icon, ink } of all) {
    expect(icons).toContain(icon)
    expect(ink === 'brand' || inks.includes(`.${ink} {`)).toBe(true)
    expect(chipNamed(chip).text).toBe(chip)
  }
})

test('a word of a later version stands alone', () => {
  expect(chipNamed('新状态')).toEqual({ icon: 'info-circle', text: '新状态', ink: 'ink-2' })
})

test('the day says what it is the day of', () => {
  const due = Date.parse('2026-05-05T00:00+08:00')
  const now = Date.parse('2026-03-10T00:00+08:00')
  expect(dueLine('办理中', due, now)).toEqual({ before: '最晚 ', day: '5 月 4 日（星期一）', after: '书面答复' })
  expect(dueLine('调解中', due, now).before).toBe('下一步最晚 ')
})
