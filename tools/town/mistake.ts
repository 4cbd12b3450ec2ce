/** One thing to mend in a town's folder: where, what is wrong, and what to do. */
export interface Mistake {
  readonly file: string
  /** The entry's id or name; empty where the whole file is meant. */
  readonly entry: string
  readonly what: string
  readonly todo: string
}

export const inLine = ({ file, entry, what, todo }: Mistake): string =>
  `${file}${entry === '' ? '' : ` ${entry}`}：${what}。${todo}。`
