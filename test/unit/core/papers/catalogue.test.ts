import { catalogue, paperCodes } from '../../../../cloudfunctions/core/papers/catalogue'
import type { Field, FieldType, PaperSpec } from '../../../../cloudfunctions/core/papers/spec'
import { documents } from './documents-table'

const letters: Record<FieldType, string> = { line: 't', text: 'l', day: 'd', hour: 'h', number: 'n', money: 'y', choice: 'c', yesNo: 'b', files: 'f', signature: 's' }
const headAndTail = {
  HEAD: '文书名称 c*G; 文号 t*G; 致（姓名或名称） t*P; 事项编号 t*M; 收到日期 d*E',
  TAIL: '承办人及电话 t*G; 单位名称 t*G; 印章 s*; 落款日期 d*E'
}
const plain = (label: string): string => label.replace(/[（(].*?[）)]/g, '').replace(/\s/g, '')

const expected = (fields: string): string[] => fields.replace('HEAD', headAndTail.HEAD).replace('TAIL', headAndTail.TAIL).split('; ').map(field => {
  const [, label = '', type = '', need = '', source = ''] = /^(.+) ([tldhnycbfs])([*°]?) ?((?:[MPKEGWX](?:\+K)?)?)(?: .*)?$/.exec(field) ?? []
  return `${plain(label)} ${type}${need}${source}`
})
const actual = ({ fields }: PaperSpec): string[] => fields.map(({ label, type, need, sources }: Field) => `${plain(label)} ${letters[type]}${need}${sources.join('+')}`)

test('the catalogue has every paper of the list and no other', () => {
  expect([...paperCodes].sort()).toEqual(Object.keys(documents).sort())
  expect(paperCodes).toHaveLength(75)
})

test.each(paperCodes)('%s has the fields of the list in its order, with type, need and source', code => {
  expect(actual(catalogue[code])).toEqual(expected(documents[code]?.[0] ?? ''))
})

test.each(paperCodes)('%s is signed, delivered, kept, seen and founded as the list says', code => {
  const { sign, deliver, keep, view, basis } = catalogue[code]
  expect([sign.join('+'), deliver.join(' '), keep, view.join(' ')].join(' · ')).toBe(documents[code]?.[1])
  expect(basis.join(', ')).toBe(documents[code]?.[2])
})

test('choices that the list names can be chosen, and no others', () => {
  const named = paperCodes.flatMap(code => (documents[code]?.[0] ?? '').split('; ').flatMap(field => {
    const [, label, options] = /^(.+) c[*°]? ?[A-Z] (\S+\/\S+)$/.exec(field) ?? []
    return label && options ? [{ code, label: plain(label), options: options.split('/') }] : []
  }))
  expect(named.length).toBeGreaterThan(20)
  for (const { code, label, options } of named) {
    const field = catalogue[code].fields.find(one => plain(one.label) === label)
    expect([code, label, field?.options ?? field?.columns?.[0]?.options]).toEqual([code, label, options])
  }
})

test('keys are English, and one paper has each key once', () => {
  for (const code of paperCodes) {
    const keys = catalogue[code].fields.map(field => field.key)
    expect(new Set(keys).size).toBe(keys.length)
    for (const field of catalogue[code].fields) for (const key of [field.key, ...(field.columns ?? []).flatMap(column => column.key ?? [])]) expect(key).toMatch(/^[a-z][A-Za-z]*$/)
  }
})

test('every field stands on some part, and the columns of a field fill the row', () => {
  for (const code of paperCodes) {
    const parts = catalogue[code].parts.map(part => part.key)
    for (const field of catalogue[code].fields) {
      for (const part of field.parts ?? []) expect([code, field.key, parts]).toEqual([code, field.key, expect.arrayContaining([part])])
      if (field.columns) expect([code, field.key, field.columns.reduce((sum, column) => sum + column.width, 0)]).toEqual([code, field.key, 20])
    }
  }
})

test('nothing about ethnicity, religion, opinion, health or a grade of a person can be stored; the box 民族 is printed and has no key', () => {
  const boxes = paperCodes.flatMap(code => catalogue[code].fields.flatMap(field => field.columns ?? [])).filter(column => column.label.includes('民族'))
  expect(boxes).toHaveLength(2)
  for (const box of boxes) expect(box).toEqual({ label: '民族', width: 2, blank: true })
  for (const code of paperCodes) for (const field of catalogue[code].fields) expect(`${field.key} ${field.label}`).not.toMatch(/ethnic|nationality|religi|belief|health|score|民族|宗教|信仰|政治面貌|重点人员|健康/i)
})
