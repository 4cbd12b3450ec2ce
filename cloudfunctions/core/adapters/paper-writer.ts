import type { PaperWriter } from '../papers/ports'
import { paperDocx } from './paper-docx'
import type { PaperFonts } from './paper-fonts'
import { paperPdf } from './paper-pdf'

/** Papers as DOCX, whose reader has the town's fonts, and as PDF, which carries the ones of the bundle. */
export const paperWriter = (fonts: PaperFonts): PaperWriter => ({
  docx: paperDocx,
  pdf: layout => paperPdf(layout, fonts)
})
