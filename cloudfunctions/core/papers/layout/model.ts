import type { StyleName } from './styles'

/** The four faces of official papers: 小标宋 for titles, 黑体 for headings, 仿宋 for text, 宋体 for tables. */
export type Face = 'title' | 'heading' | 'body' | 'song'

export interface Run {
  readonly text: string
  readonly face?: Face
  readonly colour?: string
  /** Neighbours with the same number stay on one line: a box and its word. */
  readonly whole?: number
}

export interface Paragraph {
  readonly kind: 'paragraph'
  readonly style: StyleName
  readonly runs: readonly Run[]
  /** Room kept free on the right, in characters of the style. */
  readonly right?: number
  /** A drawn signature: PNG in base64, as high as three lines. */
  readonly image?: string
}

export interface Cell {
  readonly span: number
  /** Rows that it reaches over; the rows below leave it out. */
  readonly rows?: number
  readonly paragraphs: readonly Paragraph[]
  readonly middle?: true
}

export interface TableRow {
  readonly cells: readonly Cell[]
  /** In points. */
  readonly atLeast?: number
  /** Comes again on top of each page. */
  readonly header?: true
  /** Stays with the row below. */
  readonly keepNext?: true
}

export interface Table {
  readonly kind: 'table'
  /** Relative widths; a cell's span counts these. */
  readonly columns: readonly number[]
  readonly rows: readonly TableRow[]
  readonly bare?: true
  /** Lines to sign on: stays whole and with the text above. */
  readonly toSign?: true
}

/** A rule over the whole width; the letterhead's is double, thick above thin. */
export interface Rule { readonly kind: 'rule', readonly colour: string, readonly double?: true }

export type Block = Paragraph | Table | Rule

/** A sheet begins on a new page, with page numbers of its own. Margins in millimetres: top, right, bottom, left. */
export interface Sheet {
  readonly margins: readonly [number, number, number, number]
  readonly blocks: readonly Block[]
  /** — 1 — under official letters, 第 1 页 共 2 页 under forms and minutes. */
  readonly pages: 'dash' | 'of'
  /** Stands at the foot of every page: where each page of a record is signed. */
  readonly foot?: string
}

/** A paper as it looks, for any writer. */
export interface Layout {
  readonly code: string
  readonly title: string
  readonly unit?: string
  readonly draft?: true
  readonly fonts: Readonly<Record<Face, string>>
  readonly sheets: readonly Sheet[]
}

export const paragraph = (style: StyleName, text: string | readonly Run[], more: { right?: number, image?: string } = {}): Paragraph =>
  ({ kind: 'paragraph', style, runs: typeof text === 'string' ? [{ text }] : text, ...more })
