import type { Layout } from './layout/model'

/** Writes a layout as a file. The same layout gives the same bytes. */
export interface PaperWriter {
  docx (layout: Layout): Promise<Buffer>
  pdf (layout: Layout): Promise<Buffer>
}
