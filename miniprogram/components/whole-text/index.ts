import { textPieces, type TextPiece } from '../../platform/unbroken'

/** A sentence whose dates, phone numbers and places in brackets never break at the end of a line. */
Component({
  properties: { text: String },
  data: { pieces: [] as TextPiece[] },
  observers: {
    text (text: string) { this.setData({ pieces: textPieces(text) }) }
  }
})
