import { rarestOf, signatureOf } from './duplicates'
import type { Whereabouts } from './proposal'
import { trainedModel } from './weights'

/** What is kept with a new matter so that others that tell of the same event are found (`MatterStore.alike`). */
export function marksOf (text: string, place: Pick<Whereabouts, 'villageId'> | undefined): { marks: string[], rarest: string[] } {
  const marks = signatureOf(text, place, trainedModel())
  return { marks, rarest: rarestOf(marks) }
}
