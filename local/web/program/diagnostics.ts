/** Something wrong in the program's own files, told on the page and in the terminal with its place. */
export interface Diagnostic { level: 'error' | 'warning', path: string, line?: number, column?: number, message: string }

export const inWords = ({ path, line, column, message }: Diagnostic): string => `${path}${line === undefined ? '' : `:${line}:${column ?? 1}`} ${message}`
