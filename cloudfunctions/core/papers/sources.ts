type Facts = Readonly<Record<string, unknown>>

/** What the system knows for a paper, by field key. The worker's entries are the only thing that anybody typed for this paper. */
export interface PaperSources {
  readonly matter?: Facts
  readonly party?: Facts
  readonly clocks?: Facts
  readonly events?: Facts
  readonly town?: Facts
  readonly outside?: Facts
  readonly worker?: Facts
  /** Rows of a paper that is a list (evidence, attendance, who looked). */
  readonly rows?: readonly Facts[]
  /** The person asked for confidentiality or is unknown: `°` fields may stay empty, the short number stands for the name. */
  readonly unnamed?: boolean
  /** Words of the system for ｛｝ in the town's fixed sentences: 复查机关, 复查电话. */
  readonly words?: Readonly<Record<string, string>>
}

/** `parts`: the parts to fill now, all where absent; what continues a filled part is printed blank. `draft`: gaps are allowed. */
export interface Filling { readonly parts?: readonly string[], readonly draft?: boolean }
