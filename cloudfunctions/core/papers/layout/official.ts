import { catalogue } from '../catalogue'
import type { Row } from '../filled'
import { sentence } from '../sentence'
import { formTable, signRows } from './form'
import { paragraph, type Block, type Sheet, type Table } from './model'
import { proseBlocks } from './prose'
import { officialMargins, titleOf, type Draw, type Drawn } from './sheet'
import { signLines, unitSignOff } from './sign-off'

const blankLine = '＿＿＿＿＿＿＿＿＿＿　　签收时间：＿＿＿＿年＿＿月＿＿日'

/** 信函: the unit's name in red over a double rule, the number on the right. */
export const letter: Draw = drawn => {
  const { filled: { number, tail: { unitName = '' } }, town: { letterhead } } = drawn
  const words = sentence(letterhead.words, name => name === '单位' ? unitName : undefined, () => '')
  return official(drawn, [
    ...(letterhead.shown && unitName !== '' ? [paragraph('letterhead', [{ text: words, colour: letterhead.colour }]), { kind: 'rule', colour: letterhead.colour, double: true } as const] : []),
    number ? paragraph('numberRight', number) : paragraph('titleGap', ''),
    paragraph('title', titleOf(drawn)), paragraph('titleGap', '')
  ])
}

const underTitle = ({ filled: { number } }: Drawn): Block => number ? paragraph('number', number) : paragraph('titleGap', '')

/** 告知书, 意见书, 决定书, 公告: unit and name of the paper as the title. */
export const notice: Draw = drawn => {
  const { unitName } = drawn.filled.tail
  return official(drawn, [...(unitName ? [paragraph('title', unitName)] : []), paragraph('title', titleOf(drawn)), underTitle(drawn)])
}

/** What a person or a worker writes to a body: an application, a report. */
export const statement: Draw = drawn => official(drawn, [paragraph('title', titleOf(drawn)), underTitle(drawn)])

function official (drawn: Drawn, top: readonly Block[]): Sheet {
  const { filled, section, others, town } = drawn
  const { deliver } = catalogue[filled.code]
  const isStatement = section.style === 'statement'
  const isSigned = section.signatures.length > 0 || section.fields.some(field => field.type === 'signature')
  return {
    margins: officialMargins, pages: 'dash',
    blocks: [
      ...top,
      ...(filled.addressee && !isStatement ? [paragraph('addressee', `${filled.addressee}：`)] : []),
      ...proseBlocks(filled, section, town),
      ...(filled.addressee && isStatement ? [paragraph('body', '此致'), paragraph('addressee', filled.addressee)] : []),
      ...(isSigned ? signLines(section, 'signLine') : []),
      ...(filled.tail.unitName ? unitSignOff(filled, section, town) : []),
      ...others.flatMap(other => [paragraph('receiptLine', ''), formTable([other])]),
      ...(deliver.includes('receipt') ? [paragraph('receiptLine', `（签收单位填写）签收单位和签收人：${blankLine}`)] : []),
      ...(deliver.includes('D4') && section.style === 'notice' && !isSigned ? [paragraph('receiptLine', `（当场送达时填写）签收人：${blankLine}`)] : [])
    ]
  }
}

/** 协议书: parties, points, and a place to sign for every party, the mediator and the seal. */
export const agreement: Draw = drawn => {
  const { filled, section, town } = drawn
  const parties = (section.fields.find(field => field.key === 'parties')?.value ?? []) as readonly Row[]
  const places = [...parties.map(party => `当事人 ${String(party.name ?? '')}（签名、盖章或按指印）`), ...section.signatures]
  const signTable: Table = { kind: 'table', columns: Array<number>(24).fill(1), rows: signRows(places) }
  const signed = section.fields.filter(field => field.type === 'signature' && field.value !== undefined)
  return {
    margins: officialMargins, pages: 'dash',
    blocks: [
      paragraph('title', titleOf(drawn)), underTitle(drawn), ...proseBlocks(filled, section, town),
      ...signLines({ ...section, signatures: [], fields: signed }, 'signLine'), paragraph('gap', ''), signTable
    ]
  }
}
