import { modelFrom, unzipped, type Model } from './model'
import file from './weights.json'

let kept: Model | undefined

/** The trained model, unpacked at the first use of an instance and kept. */
export const trainedModel = (): Model => kept ??= modelFrom(unzipped(file))
