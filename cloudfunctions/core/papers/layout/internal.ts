import type { FilledPaper } from '../filled'
import { formTable } from './form'
import { listBlocks } from './list'
import { paragraph, type Block } from './model'
import { officialMargins, openingOf, titleOf, wideMargins, type Draw } from './sheet'
import { signLines } from './sign-off'
import { wordsOf } from './values'

const numberLine = ({ number, numberLabel, tail: { unitName } }: FilledPaper): Block[] => number
  ? [{
    kind: 'table', bare: true, columns: [1, 1],
    rows: [{ cells: [{ span: 1, paragraphs: [paragraph('smallLeft', unitName ?? '')] }, { span: 1, paragraphs: [paragraph('smallRight', `${numberLabel}：${number}`)] }] }]
  }]
  : []

/** A bordered table. */
export const form: Draw = drawn => {
  const { filled, section, others, isLast } = drawn
  return {
    margins: wideMargins, pages: 'of',
    blocks: [
      paragraph('formTitle', titleOf(drawn)), ...numberLine(filled),
      formTable([{ ...section, fields: [...filled.head, ...section.fields] }, ...others], isLast ? filled.remark : undefined)
    ]
  }
}

/** The minutes of a talk, each page signed. */
export const record: Draw = drawn => {
  const { filled, section } = drawn
  const fields = section.fields.filter(field => field.type !== 'signature' && field.value !== undefined)
  return {
    margins: wideMargins, pages: 'of', foot: '签名：＿＿＿＿＿＿＿＿＿＿',
    blocks: [
      paragraph('formTitle', titleOf(drawn)), ...numberLine(filled),
      ...fields.flatMap(field => field.type === 'text'
        ? [paragraph('minutesHeading', `${field.label}：`), ...wordsOf(field).map(word => paragraph('minutesBody', word))]
        : [paragraph('minutes', [{ text: `${field.label}：`, face: 'heading' }, { text: wordsOf(field).join('；') }])]),
      ...(filled.remark ? [paragraph('minutes', `备注：${filled.remark}`)] : []),
      ...signLines(section, 'minutesSign')
    ]
  }
}

/** Numbered rows. */
export const list: Draw = drawn => ({
  margins: wideMargins, pages: 'of',
  blocks: [paragraph('formTitle', titleOf(drawn)), ...numberLine(drawn.filled), ...listBlocks(drawn.section), ...signLines(drawn.section, 'minutesSign')]
})

/** What a person takes home: the number to say in large digits, and what is good to know. */
export const slip: Draw = drawn => {
  const { filled, section } = drawn
  const opening = openingOf(drawn)
  const short = section.fields.find(field => field.key === 'shortNo')
  return {
    margins: wideMargins, pages: 'of',
    blocks: [
      paragraph('formTitle', titleOf(drawn)), ...(opening ? [paragraph('slip', opening)] : []),
      ...(short ? [paragraph('label', short.label), paragraph('big', wordsOf(short).join(''))] : []), ...numberLine(filled),
      formTable([{ ...section, fields: section.fields.filter(field => field !== short && field.value !== undefined) }])
    ]
  }
}

/** The cover of a file. */
export const cover: Draw = drawn => {
  const { section } = drawn
  const opening = openingOf(drawn)
  return {
    margins: officialMargins, pages: 'dash',
    blocks: [
      paragraph('coverTitle', titleOf(drawn)), ...(opening ? [paragraph('cover', opening)] : []),
      {
        kind: 'table', columns: [3, 9],
        rows: section.fields.map(field => ({
          atLeast: 40,
          cells: [{ span: 1, paragraphs: [paragraph('label', field.label)], middle: true }, { span: 1, paragraphs: [paragraph('cover', wordsOf(field).join('；'))], middle: true }]
        }))
      },
      ...signLines(section, 'signLine')
    ]
  }
}
