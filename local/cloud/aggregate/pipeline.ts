import { failed } from './expression/compile'
import { isFields } from '../values'
import type { Fields } from '../values'
import type { MakeStage, Stage, Surroundings } from './stage'
import { geoNear } from './stages/geo-near'
import { bucket, bucketAuto, count, group, sortByCount } from './stages/group'
import { facet, graphLookup, lookup, unionWith } from './stages/lookup'
import { redact } from './stages/redact'
import { limit, match, sample, skip, sort, unwind } from './stages/sequence'
import { addFields, project, replaceRoot, replaceWith, unset } from './stages/shape'

const stages: Readonly<Record<string, MakeStage>> = {
  $addFields: addFields, $set: addFields, $unset: unset, $project: project, $replaceRoot: replaceRoot, $replaceWith: replaceWith,
  $match: match, $sort: sort, $limit: limit, $skip: skip, $sample: sample, $unwind: unwind,
  $group: group, $bucket: bucket, $bucketAuto: bucketAuto, $count: count, $sortByCount: sortByCount,
  $lookup: lookup, $graphLookup: graphLookup, $unionWith: unionWith, $facet: facet, $geoNear: geoNear, $redact: redact
}

/** A pipeline, from its stage number `from` on, as one function. Errors: DATABASE_REQUEST_FAILED for what MongoDB would not read. */
export function compilePipeline (pipeline: readonly Fields[], names: readonly string[], from = 0): Stage {
  const made = pipeline.map((spec, i) => {
    const [name, ...more] = isFields(spec) ? Object.keys(spec) : []
    if (name === undefined || more.length > 0) throw failed('A pipeline stage specification object must contain exactly one field.')
    if (name === '$geoNear' && from + i > 0) throw failed('$geoNear is only valid as the first stage in a pipeline.')
    const make = Object.hasOwn(stages, name) ? stages[name] : undefined
    if (!make) throw failed(`Unrecognized pipeline stage name: '${name}'`)
    return make(spec[name]!, names)
  })
  return (documents, around: Surroundings) => made.reduce<readonly Fields[]>((held, stage) => stage(held, around), documents) as Fields[]
}
