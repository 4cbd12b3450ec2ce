import { shownDeskRow, type DeskRow } from '../../../../components/desk-rows/view'

export interface Wanted { words: string, villageId: string }

/** What was typed, as the contract asks: eight digits or a registered number, else words of the event. */
export function wantedOf ({ words, villageId }: Wanted) {
  const plain = words.trim()
  const isNumber = /^\d{4}\s?\d{4}$/.test(plain) || /〔\d{4}〕/.test(plain)
  return { ...plain === '' ? {} : isNumber ? { number: plain } : { words: plain }, ...villageId === '' ? {} : { placeId: villageId } }
}

export const foundView = (rows: DeskRow[], cursor: string | undefined, now: number) => ({
  rows: rows.map(row => shownDeskRow(row, now)), cursor: cursor ?? '', none: rows.length === 0 && cursor === undefined
})
