import { gzipSync } from 'node:zlib'
import { lookingNames, type Head, type Looking, type Model, type Stored } from '../../cloudfunctions/core/matter/routing/model'
import type { Ground } from './fit-model'
import { byCode, IDF_STEPS } from './vocabulary'

/** The trained model as its file: one gzipped JSON inside a JSON, which a bundler carries as a string. */
export function stored (ground: Pick<Ground, 'views'>, heads: Model['heads'], rest: Pick<Stored, 'thresholds' | 'words' | 'tree'>): Stored {
  const grams = [...new Set(lookingNames.flatMap(looking => ground.views[looking].grams))].sort(byCode)
  const views = {} as Stored['views']
  for (const looking of lookingNames) {
    const { index, idf } = ground.views[looking]
    const bits = new Uint8Array(Math.ceil(grams.length / 8))
    grams.forEach((gram, n) => { if (index.has(gram)) bits[n >> 3]! |= 1 << (n & 7) })
    views[looking] = { looksFor: base64(bits), idf: base64(Uint8Array.from(idf, value => Math.round(value * IDF_STEPS))), idfSteps: IDF_STEPS }
  }
  return { grams: grams.join('\n'), views, heads: { queue: packed(heads.queue), category: packed(heads.category), accuses: packed(heads.accuses) }, ...rest }
}

function packed ({ weights, ...rest }: Head): Stored['heads']['queue'] {
  const entries = Object.entries(weights) as Array<[Looking, Int8Array]>
  return { ...rest, weights: Object.fromEntries(entries.map(([looking, own]) => [looking, base64(new Uint8Array(own.buffer))])) }
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')

export function zipped (model: Stored): string {
  const gzip = gzipSync(JSON.stringify(model), { level: 9 })
  gzip[9] = 255 // the byte that names the operating system
  return `${JSON.stringify({ gzip: gzip.toString('base64') })}\n`
}
