import { dayInWords } from '../in-words'
import type { FilledPaper, Section } from '../filled'
import type { TownPapers } from '../town-papers'
import { paragraph, type Block, type Paragraph } from './model'
import { breadth, dateOfSigning, signedParagraphs } from './values'

const DATE_RIGHT = 4
const BLANK_DATE = '　　　　年　　月　　日'

/** 落款 (GB/T 9704): the date four characters from the right, the unit centred above it, the seal over both; then 附注. */
export function unitSignOff ({ tail: { unitName = '', signedOn, handlerContact }, remark }: FilledPaper, { seals }: TownPapers): Block[] {
  const date = signedOn ? dayInWords(signedOn) : BLANK_DATE
  const centre = DATE_RIGHT + breadth(date) / 2
  const rightOf = (words: string, scale = 1): number => Math.max(0, (centre - breadth(words) * scale / 2) / scale)
  return [
    paragraph('gap', ''),
    paragraph('signOff', unitName, { right: rightOf(unitName) }),
    paragraph('signOff', date, { right: DATE_RIGHT }),
    paragraph('sealPlace', seals.unit, { right: rightOf(seals.unit, 10.5 / 15.75) }),
    ...(handlerContact ? [paragraph('contact', `（承办人：${handlerContact}）`)] : []),
    ...(remark ? [paragraph('contact', `（备注：${remark}）`)] : [])
  ]
}

/** Lines to sign on, under a text. */
export function signLines ({ fields, signatures }: Section, style: 'signLine' | 'minutesSign'): Paragraph[] {
  const date = dateOfSigning(fields) ?? BLANK_DATE
  const asFields = fields.filter(field => field.type === 'signature' && field.key !== 'seal').flatMap(field => {
    const signed = signedParagraphs(field, style)
    return signed.length > 0 ? [paragraph(style, `${field.label}：`), ...signed] : [paragraph(style, `${field.label}：＿＿＿＿＿＿＿＿　　${date}`)]
  })
  return [...asFields, ...signatures.map(place => paragraph(style, `${place}：＿＿＿＿＿＿＿＿　　${date}`))]
}
