import type { PaperWriter } from '../papers/ports'
import type { PaperFonts } from './paper-fonts'

/**
 * Papers as DOCX, whose reader has the town's fonts, and as PDF, which carries the characters of the fonts in the folder (the bundle has
 * one beside its code). Packages and fonts are loaded with the first paper: most calls of a function make none.
 */
export function paperWriter (fontsFolder: string): PaperWriter {
  let fonts: PaperFonts | undefined
  const loadedFonts = (): PaperFonts => fonts ??= (require('./paper-fonts') as typeof import('./paper-fonts')).paperFonts(fontsFolder)
  return {
    docx: async layout => (require('./paper-docx') as typeof import('./paper-docx')).paperDocx(layout),
    pdf: async layout => (require('./paper-pdf') as typeof import('./paper-pdf')).paperPdf(layout, loadedFonts())
  }
}
