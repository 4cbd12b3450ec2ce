import type { Face } from './model'

export interface Look {
  readonly face: Face
  /** Points. Three (15.75) is what 党政机关公文格式 (GB/T 9704) sets a text in, 28 characters a line and 22 lines a page. */
  readonly size: number
  /** Points from line to line. */
  readonly lead: number
  readonly align: 'left' | 'center' | 'right' | 'justify'
  /** First line, in characters. */
  readonly indent?: number
  readonly before?: number
  readonly after?: number
  readonly colour?: string
  readonly keepNext?: true
}

const text = { face: 'body', size: 15.75, lead: 28.95 } as const
const small = { face: 'song', size: 10.5, lead: 16 } as const
const cell = { face: 'body', size: 12, lead: 18 } as const
const minutes = { face: 'body', size: 14, lead: 25 } as const
const grey = '#808080'

export const styles = {
  letterhead: { face: 'title', size: 30, lead: 44, align: 'center', keepNext: true },
  title: { face: 'title', size: 22, lead: 34, align: 'center', keepNext: true },
  formTitle: { face: 'title', size: 18, lead: 28, align: 'center', after: 6, keepNext: true },
  number: { ...text, align: 'center', before: 4, after: 14, keepNext: true },
  numberRight: { ...text, align: 'right', before: 6, after: 22, keepNext: true },
  titleGap: { ...text, lead: 14, align: 'left', keepNext: true },
  addressee: { ...text, align: 'left', keepNext: true },
  body: { ...text, align: 'justify', indent: 2 },
  attached: { ...text, align: 'left', indent: 2, keepNext: true },
  heading: { ...text, face: 'heading', align: 'left', indent: 2, keepNext: true },
  gap: { ...text, align: 'left', keepNext: true },
  sealPlace: { ...small, align: 'right', colour: grey, keepNext: true },
  signOff: { ...text, align: 'right', keepNext: true },
  signOffDate: { ...text, align: 'right' },
  contact: { ...text, align: 'left', indent: 2, before: 8 },
  signLine: { ...text, size: 14, align: 'left', before: 12 },
  signLineDate: { ...text, size: 14, align: 'right', before: 12 },
  minutes: { ...minutes, align: 'left' },
  minutesBody: { ...minutes, align: 'justify', indent: 2 },
  minutesHeading: { ...minutes, face: 'heading', align: 'left', keepNext: true, before: 4 },
  minutesSign: { ...minutes, align: 'left', before: 10 },
  minutesSignDate: { ...minutes, align: 'right', before: 10 },
  smallLeft: { ...small, align: 'left' },
  smallRight: { ...small, align: 'right' },
  receiptLine: { ...small, align: 'left', before: 10 },
  slip: { face: 'body', size: 14, lead: 24, align: 'justify', indent: 2, after: 6 },
  big: { face: 'heading', size: 30, lead: 44, align: 'center' },
  coverTitle: { face: 'title', size: 30, lead: 50, align: 'center', before: 90, after: 60, keepNext: true },
  cover: { face: 'body', size: 16, lead: 32, align: 'left' },
  label: { face: 'song', size: 11, lead: 16, align: 'center' },
  cell: { ...cell, align: 'left' },
  cellText: { ...cell, align: 'justify', indent: 2 },
  cellCenter: { ...cell, align: 'center' },
  band: { face: 'heading', size: 12, lead: 20, align: 'center' },
  signCell: { face: 'song', size: 11, lead: 18, align: 'left' },
  signDate: { face: 'song', size: 11, lead: 18, align: 'right' }
} as const satisfies Record<string, Look>

export type StyleName = keyof typeof styles
export const lookOf = (name: StyleName): Look => styles[name]
