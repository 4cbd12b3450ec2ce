const bidirectionalControls = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g
const controls = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFEFF\uFFFE\uFFFF]/g

/** What can stand on paper: NFC, `\n` between lines, without controls, reading-direction tricks and halves of characters. */
export const printable = (input: string): string => input
  .replace(/\r\n?|\u2028|\u2029/g, '\n')
  .replace(/\t/g, ' ')
  .replace(controls, '')
  .replace(bidirectionalControls, '')
  .replace(/\p{Surrogate}/gu, '')
  .normalize('NFC')
  .trim()

/** The same on one line. */
export const printableLine = (input: string): string => printable(input).replace(/\s*\n\s*/g, ' ')
