/** A way to reach the town or somebody who helps. */
export interface Channel {
  readonly id: string
  readonly kind: 'emergency' | 'hotline' | 'office' | 'letter'
  readonly name: string
  /** What it is for, in daily words. */
  readonly what: string
  readonly phone?: string
  readonly hours?: string
  readonly address?: string
  readonly unitId?: string
}

interface Cited { readonly law: string, readonly article: number | string }

/** A lawful way outside the petition system (信访工作条例 31 (1)-(4), 政府信息公开条例 39). */
export interface Path {
  readonly id: string
  readonly name: string
  readonly clause: string
  readonly when: readonly string[]
  readonly unitId: string
  readonly limit: string
  readonly bring: readonly string[]
  readonly steps: readonly string[]
  readonly articles: readonly Cited[]
  readonly notes: readonly string[]
}

/** One yes-or-no question of 「这件事该走哪条路」; `yes` and `no` lead to another question, to a path, or to `town`. */
export interface Question { readonly id: string, readonly ask: string, readonly hint?: string, readonly yes: string, readonly no: string }

/** A reply of the town's own words; 【】 is left to the handler, ｛｝ is filled in by the system. */
export interface ReplyTemplate {
  readonly id: string
  readonly kind: string
  readonly title: string
  readonly classes: readonly string[]
  readonly parts: ReadonlyArray<{ readonly title: string, readonly text: string }>
}

/** What a mediator asks, looks at and watches for in one type of dispute. */
export interface MediationSheet {
  readonly id: string
  readonly title: string
  readonly types: readonly string[]
  readonly opening: string
  readonly danger: ReadonlyArray<{ readonly sign: string, readonly act: string }>
  readonly ask: readonly string[]
  readonly see: readonly string[]
  readonly law: ReadonlyArray<Cited & { readonly plain: string }>
  readonly terms: readonly string[]
  readonly stop: readonly string[]
}

/** What the town has written down for everybody and for its desks: small, read whole, kept between calls. */
export interface Directory {
  readonly channels: readonly Channel[]
  readonly paths: readonly Path[]
  readonly questions: readonly Question[]
  readonly templates: readonly ReplyTemplate[]
  readonly sheets: readonly MediationSheet[]
}

export interface DirectoryStore {
  /** As it stood at most a minute ago. */
  read (): Promise<Directory>
}
