import { existsSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Model } from '../cloudfunctions/core/matter/routing/model'
import { holdThreshold, intakeThreshold, temperatureOf } from './train/calibrate'
import { categoryTexts, commonWords } from './train/category-texts'
import { headsFrom, unseenAnswers } from './train/cross-validate'
import { fitCategory, groundOf, queueLabels } from './train/fit-model'
import { readCorrections, readData, type Data, type Row } from './train/rows'
import { soundTable } from './train/sounds'
import { stored, zipped } from './train/store'

const weightsFile = 'cloudfunctions/core/matter/routing/weights.json'
const soundsFile = 'cloudfunctions/core/matter/routing/sounds.json'

/** `npm run train [-- --data DIR] [--corrections FILE] [--out FILE]`: reads the rows, trains, writes the weights. The same rows give the same bytes. */
function main () {
  const { values: { data: dir, corrections, out } } = parseArgs({ options: { data: { type: 'string', default: '../shared/data' }, corrections: { type: 'string' }, out: { type: 'string', default: weightsFile } } })
  if (!existsSync(join(dir, 'routed.jsonl'))) {
    process.stderr.write(`没有找到训练用的数据：${dir}。用 --data 写明它在哪里。\n`)
    process.exitCode = 2
    return
  }
  const seen = (file: string) => resolve(process.env.INIT_CWD ?? '.', file)
  const text = zipped(train(readData(dir), corrections ? readCorrections(seen(corrections)) : [], line => process.stderr.write(`${line}\n`)))
  writeFileSync(out, text)
  writeFileSync(soundsFile, `${JSON.stringify(soundTable())}\n`)
  process.stderr.write(`${out}：${Math.round(text.length / 1024)} KB\n`)
}

/** Vocabularies and directions from all texts, questions from the labelled ones, calibration from rows that no model had seen. */
export function train (data: Data, corrections: readonly Row[], say: (line: string) => void = () => {}) {
  const ground = groundOf(data, say)
  const more = [...data.read, ...corrections]
  const unseen = unseenAnswers(ground, data.routed, more, say)
  const temperature = temperatureOf(unseen.map(({ row, queue }) => ({ sums: queue, truth: queueLabels.indexOf(row.queue!) })))
  const known = unseen.filter(({ row }) => row.accuses !== undefined)
  const accusesTemperature = temperatureOf(known.map(({ row, accuses }) => ({ sums: accuses, truth: Number(row.accuses) })))
  const { queue, accuses } = headsFrom(ground, [...data.routed, ...more])
  const classes = [...new Set(data.categorised.map(row => row.category!))].sort()
  const category = fitCategory(ground, categoryTexts(data.categorisedWords, [...data.categorised, ...corrections.filter(row => classes.includes(row.category ?? ''))]), classes)
  const heads: Model['heads'] = { queue: { ...queue, temperature }, accuses: { ...accuses, temperature: accusesTemperature }, category }
  const thresholds = { intake: intakeThreshold(unseen, temperature), hold: holdThreshold(known, accusesTemperature) }
  say(`温度 ${temperature}、${accusesTemperature}，门槛 ${JSON.stringify(thresholds)}`)
  return stored(ground, heads, { thresholds, words: commonWords(data.categorisedWords).join('\n'), tree: data.tree })
}

if (process.argv[1]?.endsWith('train.js')) main()
