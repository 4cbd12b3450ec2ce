import type { Day } from '../kernel/calendar'
import type { PaperCode } from './catalogue'
import type { Column, FieldType, Personal, Style } from './spec'

/** The last day of a clock with the article that sets it. */
export interface Limit { readonly day: Day, readonly article?: string, readonly provisional?: boolean }

/** Who signed on the screen, and when; a drawn signature is a PNG in base64. */
export interface Signed { readonly name: string, readonly at?: number, readonly image?: string }

/** What a field holds, as plain JSON: days as YYYY-MM-DD, instants as milliseconds UTC, a period as its two ends. */
export type Value = string | number | boolean | Limit | readonly string[] | readonly number[] | readonly Row[] | readonly Signed[]

/** A row of a field with columns. */
export interface Row { readonly [key: string]: Value }

export interface FilledField {
  readonly key: string
  readonly label: string
  readonly type: FieldType
  /** Absent where there was nothing to say, or where the pen fills it in. */
  readonly value?: Value
  readonly personal?: Personal
  readonly options?: readonly string[]
  readonly unit?: string
  readonly columns?: readonly Column[]
}

export interface Section {
  readonly key: string
  readonly title: string
  readonly style: Style
  /** It goes on below the section before, on the same sheet. */
  readonly continues?: true
  /** Filled at a later step: printed with empty boxes. */
  readonly blank?: true
  readonly fields: readonly FilledField[]
  /** The places to sign at its end. */
  readonly signatures: readonly string[]
}

/** What stands under a paper of a unit. */
export interface Tail { readonly unitName?: string, readonly signedOn?: Day, readonly handlerContact?: string }

/** A paper with everything that it says, ready to be laid out or kept. */
export interface FilledPaper {
  readonly code: PaperCode
  readonly title: string
  readonly number?: string
  /** 文号, 编号, 登记编号: what the paper calls its number. */
  readonly numberLabel: string
  /** Whom it is sent to. */
  readonly addressee?: string
  readonly head: readonly FilledField[]
  readonly sections: readonly Section[]
  readonly tail: Tail
  /** 备注 of the worker, on any paper. */
  readonly remark?: string
  /** A draft has no number and may have gaps; it says so on every page. */
  readonly draft?: true
}
