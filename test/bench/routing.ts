import { existsSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { gazetteerOf } from '../../cloudfunctions/core/matter/routing/gazetteer'
import { modelFrom, unzipped } from '../../cloudfunctions/core/matter/routing/model'
import { proposal } from '../../cloudfunctions/core/matter/routing/propose'
import { groundOf, queueLabels } from '../../tools/train/fit-model'
import { readData } from '../../tools/train/rows'
import { smallTown } from '../support/small-town'
import type { Row } from './index'
import { accusingWords, classByWords, plainModel, wordList } from './routing/baselines'
import { judged, speedAmong } from './routing/near-duplicates'
import { classesRight, throughAll, withRows, type Seen } from './routing/unseen'

const file = 'cloudfunctions/core/matter/routing/weights.json'
const data = '../shared/data'
const percent = (share: number): string => `${(share * 100).toFixed(1)} %`
const share = <T>(list: readonly T[], is: (one: T) => boolean): number => list.filter(is).length / list.length
const textOf = ({ row }: Seen): string => `${row.title}\n${row.text}`

/** How well texts find their desk, on rows that neither the model nor anything like them has seen. */
export async function routing (): Promise<Row[]> {
  if (!existsSync(data)) return [{ figure: 'routing', value: `skipped: ${data} is not there` }]
  const rows = readData(data)
  const packed = readFileSync(file, 'utf8')
  const shipped = modelFrom(unzipped(JSON.parse(packed) as { gzip: string }))
  const ground = groundOf(rows)
  const seen = throughAll(ground, shipped, rows)
  const right = (one: Seen) => one.queue === one.row.queue
  const counts = queueLabels.map(label => share(seen, ({ row }) => row.queue === label))
  const accuracy = share(seen, right)
  const sure = share(seen.filter(({ row }) => row.sure), right)
  const confident = [...seen].sort((a, b) => b.proposal.confidence! - a.proposal.confidence!).slice(0, Math.floor(seen.length * 0.8))
  const classes = shipped.heads.category.labels
  const category = classesRight(ground, rows, classes)
  const accusing = seen.filter(({ row }) => row.accuses)
  const held = seen.filter(({ row, proposal }) => row.accuses !== undefined && proposal.accusesOfficial)
  const recall = share(accusing, ({ proposal }) => proposal.accusesOfficial)
  const urgent = seen.filter(({ row }) => row.urgent)
  const calm = seen.filter(({ row }) => row.urgent === false)
  const urgentRecall = share(urgent, ({ proposal }) => proposal.urgent)
  const error = calibrationError(seen, right)
  const { textMs, loadMs } = speeds(packed)
  const pairs = judged([...rows.routed, ...rows.unlabelled], shipped)
  const among = speedAmong(rows.routed, shipped)
  const corrections = rows.read.slice(0, 400)
  const size = gzipSync(packed).length / 1024
  return [
    { figure: 'queue, held-back rows', value: percent(accuracy), beside: `most frequent queue ${percent(Math.max(...counts))}; word list ${percent(share(seen, one => wordList(textOf(one)) === one.row.queue))}; plain linear model, same split ${percent(plainModel(ground, rows))}; two raters 95 %`, goal: '>= 84 %', ok: accuracy >= 0.84 },
    { figure: 'queue, rows the raters were sure of', value: percent(sure), goal: '>= 90 %', ok: sure >= 0.9 },
    { figure: 'queue, without the title', value: percent(share(seen, one => one.untitled === one.row.queue)) },
    { figure: 'queue, the 80 % most confident', value: percent(share(confident, right)), goal: '>= 90 %', ok: share(confident, right) >= 0.9 },
    { figure: 'sent to intake: share, right among the rest', value: `${percent(share(seen, ({ proposal }) => proposal.confidence! < shipped.thresholds.intake))}, ${percent(share(seen.filter(({ proposal }) => proposal.confidence! >= shipped.thresholds.intake), right))}` },
    { figure: 'class', value: percent(category), beside: `word list ${percent(share(rows.categorised, row => classByWords(`${row.title}${row.text}`) === row.category))}; contest entry 91.5 %`, goal: '>= 93 %', ok: category >= 0.93 },
    { figure: 'accusesOfficial: recall', value: percent(recall), beside: `list of words ${percent(share(accusing, one => accusingWords.test(textOf(one))))}`, goal: '>= 95 %', ok: recall >= 0.95 },
    { figure: 'accusesOfficial: precision', value: percent(share(held, ({ row }) => row.accuses === true)), beside: `list of words ${percent(share(seen.filter(one => accusingWords.test(textOf(one))), ({ row }) => row.accuses === true))}` },
    { figure: 'discipline: rows found, rows wrongly sent', value: `${seen.filter(one => one.row.queue === 'discipline' && right(one)).length} of ${seen.filter(({ row }) => row.queue === 'discipline').length}, ${seen.filter(one => one.queue === 'discipline' && !right(one)).length}; held for intake ${percent(share(seen.filter(({ row }) => row.queue === 'discipline'), ({ proposal }) => proposal.hold !== undefined))}` },
    { figure: 'urgent: recall; false alarms per 1,000', value: `${percent(urgentRecall)} of ${urgent.length}; ${Math.round(share(calm, ({ proposal }) => proposal.urgent) * 1000)}`, beside: 'words chosen while reading these rows', goal: '>= 90 %', ok: urgentRecall >= 0.9 },
    { figure: 'expected calibration error', value: percent(error), goal: '<= 5 %', ok: error <= 0.05 },
    ...reliability(seen, right),
    { figure: 'with 400 corrections beside routed rows alone', value: percent(withRows(ground, rows, [...rows.routed, ...corrections])), beside: `before ${percent(withRows(ground, rows, rows.routed))} (one fold of five)` },
    { figure: '3,000 characters, warm', value: `${textMs.toFixed(1)} ms`, goal: '<= 5 ms', ok: textMs <= 5 },
    { figure: 'model load', value: `${loadMs.toFixed(0)} ms`, goal: '<= 50 ms', ok: loadMs <= 50 },
    { figure: 'weights, gzipped', value: `${size.toFixed(0)} KB`, goal: '<= 400 KB', ok: size <= 400 },
    { figure: 'near-duplicates: precision, recall', value: `${percent(pairs.precision)} of ${pairs.proposed} proposed, ${percent(pairs.recall)} (${pairs.judged} pairs read)`, goal: '>= 90 %', ok: pairs.precision >= 0.9 },
    { figure: 'near-duplicates among 100,000', value: `${among.index.toFixed(1)} ms`, beside: `every pair ${among.scan.toFixed(0)} ms`, goal: '<= 20 ms', ok: among.index <= 20 },
    ...confusion(seen),
    ...worst(seen, right)
  ]
}

const bins = (seen: readonly Seen[]): Seen[][] => Array.from({ length: 10 }, (_, n) => seen.filter(({ proposal }) => Math.min(9, Math.floor(proposal.confidence! * 10)) === n))
const mean = (list: readonly Seen[]): number => list.reduce((sum, { proposal }) => sum + proposal.confidence!, 0) / list.length

function calibrationError (seen: readonly Seen[], right: (one: Seen) => boolean): number {
  return bins(seen).filter(bin => bin.length > 0).reduce((sum, bin) => sum + bin.length / seen.length * Math.abs(share(bin, right) - mean(bin)), 0)
}

const reliability = (seen: readonly Seen[], right: (one: Seen) => boolean): Row[] => bins(seen)
  .flatMap((bin, n) => bin.length === 0 ? [] : [{ figure: `says ${n * 10}-${n * 10 + 10} %`, value: `${percent(share(bin, right))} right of ${bin.length}`, beside: `says ${percent(mean(bin))}` }])

function speeds (packed: string): { textMs: number, loadMs: number } {
  const long = '我们组的路坏了三个月没有人修，下雨天全是泥，找过村委会也没有结果。'.repeat(100).slice(0, 3000)
  const loads = Array.from({ length: 5 }, () => timed(() => modelFrom(unzipped(JSON.parse(packed) as { gzip: string }))))
  const model = modelFrom(unzipped(JSON.parse(packed) as { gzip: string }))
  const gazetteer = gazetteerOf(smallTown)
  const times = Array.from({ length: 60 }, () => timed(() => proposal({ text: long }, gazetteer, model)))
  const median = (list: number[]) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)]!
  return { textMs: median(times.slice(20)), loadMs: median(loads) }
}

function timed (work: () => unknown): number {
  const start = process.cpuUsage() // the machine's own time: others may be at work on it
  work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

const confusion = (seen: readonly Seen[]): Row[] => queueLabels.map(truth => ({
  figure: `is ${truth}`, value: queueLabels.map(said => `${said} ${seen.filter(one => one.row.queue === truth && one.queue === said).length}`).join(', ')
}))

/** Ids of the ten mistakes made with the most confidence; the texts stay where they are. */
const worst = (seen: readonly Seen[], right: (one: Seen) => boolean): Row[] => seen.filter(one => !right(one)).sort((a, b) => b.proposal.confidence! - a.proposal.confidence!).slice(0, 10)
  .map(({ row, queue, proposal }) => ({ figure: `mistake: row ${row.id}${row.sure ? ', sure' : ''}`, value: `is ${row.queue}, said ${queue} at ${percent(proposal.confidence!)}` }))
