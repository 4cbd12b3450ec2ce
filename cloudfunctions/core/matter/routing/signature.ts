import { rarestOf, signatureOf } from './duplicates'
import type { Whereabouts } from './proposal'
import { trainedModel } from './weights'

/** What is kept with a new matter so that others that tell of the same event are found (`MatterStore.alike`). */
export function signed (text: string, place: Pick<Whereabouts, 'villageId'> | undefined): { signature: string[], rarest: string[] } {
  const signature = signatureOf(text, place, trainedModel())
  return { signature, rarest: rarestOf(signature) }
}
