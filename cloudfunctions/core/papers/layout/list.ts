import type { Row, Section } from '../filled'
import { cellInWords } from '../in-words'
import { paragraph, type Block, type Table } from './model'
import { wordsOf } from './values'

const BLANK_ROWS = 15

/** A paper that is a table of rows, numbered, its head on every page; without rows it is printed for the pen. */
export function listBlocks (section: Section): Block[] {
  const lines = section.fields.filter(field => !field.columns).map(field => paragraph('minutes', `${field.label}：${wordsOf(field).join('；')}`))
  return [...lines, ...section.fields.filter(field => field.columns).map(({ columns = [], value }): Table => {
    const rows = (value ?? Array(BLANK_ROWS).fill({})) as readonly Row[]
    return {
      kind: 'table',
      columns: [2, ...columns.map(column => column.width)],
      rows: [
        { header: true, cells: ['序号', ...columns.map(column => column.label)].map(label => ({ span: 1, paragraphs: [paragraph('label', label)], middle: true })) },
        ...rows.map((row, i) => ({ atLeast: 26, cells: [String(i + 1), ...columns.map(column => cellInWords(column, row))].map((word, j) => ({ span: 1, paragraphs: [paragraph(j === 0 ? 'cellCenter' : 'cell', word)], middle: true as const })) }))
      ]
    }
  })]
}
