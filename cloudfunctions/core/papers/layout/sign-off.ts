import { catalogue } from '../catalogue'
import { dayInWords } from '../in-words'
import type { FilledPaper, Section } from '../filled'
import type { TownPapers } from '../town-papers'
import { paragraph, type Block } from './model'
import { breadth, dateOfSigning, signedParagraphs } from './values'

const DATE_RIGHT = 4
const BLANK_DATE = '　　　　年　　月　　日'

/** 落款 (GB/T 9704): the date four characters from the right, the unit centred above it, the seal over both; then 附注. */
export function unitSignOff ({ code, tail: { unitName = '', signedOn, handlerContact }, remark }: FilledPaper, section: Section, { seals }: TownPapers): Block[] {
  const date = signedOn ? dayInWords(signedOn) : dateOfSigning(section.fields) ?? BLANK_DATE
  const seal = catalogue[code].sign.includes('seal') ? seals.committee : seals.unit
  const centre = DATE_RIGHT + breadth(date) / 2
  const rightOf = (words: string, scale = 1): number => Math.max(0, (centre - breadth(words) * scale / 2) / scale)
  return [
    paragraph('gap', ''),
    paragraph('signOff', unitName, { right: rightOf(unitName) }),
    paragraph('signOff', date, { right: DATE_RIGHT }),
    paragraph('sealPlace', seal, { right: rightOf(seal, 10.5 / 15.75) }),
    ...(handlerContact ? [paragraph('contact', `（承办人：${handlerContact}）`)] : []),
    ...(remark ? [paragraph('contact', `（备注：${remark}）`)] : [])
  ]
}

const LINE_ENDS = { signLine: 19, minutesSign: 22 } as const

/** Lines to sign on under a text, each with its date; they do not stand on a page without it. */
export function signLines ({ fields, signatures }: Section, style: 'signLine' | 'minutesSign'): Block[] {
  const date = dateOfSigning(fields) ?? '　　年　　月　　日'
  const asFields = fields.filter(field => field.type === 'signature' && field.key !== 'seal')
  const signed = asFields.flatMap(field => signedParagraphs(field, style).map(words => [paragraph(style, `${field.label}：`), words])).flat()
  const places = [...asFields.filter(field => field.value === undefined).map(field => field.label), ...signatures]
  if (places.length === 0) return signed
  const rows = places.map(place => ({
    cells: [
      { span: 1, paragraphs: [paragraph(style, `${place}：${'＿'.repeat(Math.max(4, Math.min(9, LINE_ENDS[style] - Math.ceil(breadth(place)))))}`)] },
      { span: 1, paragraphs: [paragraph(`${style}Date`, date)] }
    ]
  }))
  return [...signed, { kind: 'table', bare: true, toSign: true, columns: [LINE_ENDS[style] + 1, 11], rows }]
}
