import { catalogue, paperCodes } from '../../../../cloudfunctions/core/papers/catalogue'
import { fillPaper } from '../../../../cloudfunctions/core/papers/fill'
import { layoutOf } from '../../../../cloudfunctions/core/papers/layout/layout-of'
import { paperFor } from '../../../../cloudfunctions/core/papers/mask'
import { changed, example, filled, town } from './sample'

/** Everything that would be printed. */
const printed = (paper: ReturnType<typeof filled>): string => JSON.stringify(layoutOf(paper, town))
const villagers = ['张桂芳', '李福根', '杨秀兰', '邹长根', '陈有福', '陈小满']
const masked = paperCodes.filter(code => catalogue[code].view.includes('V3'))

test('a paper that is not for a view is not there', () => {
  for (const code of paperCodes) {
    for (const view of ['V0', 'V1', 'V2', 'V3'] as const) expect(paperFor(filled(code), view) !== undefined).toBe(catalogue[code].view.includes(view))
  }
  for (const view of ['V0', 'V1', 'V2', 'V3'] as const) expect(paperFor(filled('X20'), view)).toBeUndefined()
})

test.each(masked)('%s masked: no villager\'s name, no phone, no identity number, no house number, no photograph', code => {
  const told = '张桂芳说，打电话 15400000018 或者 0731-8888888 找李福根，身份证 110101190001010018。'
  const texts = ['remark', ...catalogue[code].fields.filter(field => field.type === 'text' && field.sources.includes('W')).map(field => field.key)]
  const whole = texts.reduce((sources, key) => changed(sources, 'worker', key, told), example(code))
  const text = printed(paperFor(fillPaper(code, whole), 'V3', { names: villagers })!)
  expect(text).toContain('（不显示）')
  expect(text).not.toMatch(/154\d{8}|0731-8888888|110101190001010018|组 \d+ 号|现场照片/)
  for (const name of villagers) expect(text).not.toContain(name)
})

test('V3 calls the filer 提交人 and others 甲某, 乙某, the same person the same way all through', () => {
  const paper = paperFor(filled('T14'), 'V3')!
  expect(printed(paper)).toContain('甲某、乙某')
  const report = fillPaper('W01', changed(example('W01'), 'party', 'situation', '杨秀兰说路垮了，杨秀兰家门口也裂了。'))
  expect(printed(paperFor(report, 'V3')!)).toContain('提交人说路垮了，提交人家门口也裂了。')
})

test('the other party reads the agreement without address, phone and identity number; its own row stays', () => {
  const text = printed(paperFor(filled('T09'), 'V2', { self: '李福根' })!)
  expect(text).toContain('张桂芳')
  expect(text).not.toContain('15400000018')
  expect(text).not.toContain('2 组 18 号')
  expect(text).toContain('柳湾村')
  expect(text).toContain('15400000021')
})

test('a person reads their own paper whole, but not the other party\'s phone', () => {
  const text = printed(paperFor(filled('T09'), 'V0', { self: '张桂芳' })!)
  expect(text).toContain('15400000018')
  expect(text).not.toContain('15400000021')
  expect(paperFor(filled('X18'), 'V0')).toEqual(filled('X18'))
})

test('a signature and its picture are not shown masked', () => {
  const recipient = [{ name: '李福根', at: 0, image: 'aGVsbG8=' }]
  const report = fillPaper('W04', example('W04'))
  const signed = { ...report, sections: report.sections.map(section => ({ ...section, fields: [...section.fields, { key: 'x', label: '签收', type: 'signature' as const, value: recipient }] })) }
  expect(printed(signed)).toContain('aGVsbG8=')
  expect(printed(paperFor(signed, 'V3')!)).not.toMatch(/aGVsbG8=|李福根/)
})
