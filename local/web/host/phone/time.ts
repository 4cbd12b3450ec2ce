import { shell } from './shell'

/** The town's clock: this machine's, moved forward as the person at the page wishes. */
export class TownDate extends Date {
  constructor (...parts: [] | [number | string | Date]) {
    if (parts.length === 0) super(Date.now() + shell.ahead)
    else super(...parts as [number])
  }

  static override now (): number { return Date.now() + shell.ahead }
}
