import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { aggregation } from './cloud-aggregation'
import { pages } from './cloud-pages'
import { filing, insertion, plan } from '../support/cloud/filings'
import { load, median } from '../support/cloud/load'
import type { Load } from '../support/cloud/load'
import { ServiceProcess, program } from '../support/cloud/process'
import { wxCloud } from '../support/cloud/sdk'
import { startCloud } from '../support/cloud/service'

export interface Row { readonly figure: string, readonly value: string, readonly beside?: string, readonly goal?: string, readonly ok?: boolean }

const rounds = process.env.LONG ? 5 : 3
const whole = (value: number): string => Math.round(value).toLocaleString('en')
const times = (value: number): string => `${value.toFixed(2)} x`

/** The local cloud beside what it stands on. Express and Parse Server are not among the installed packages: Node's own HTTP server stands for them. */
export async function cloud (): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-cloud-'))
  const planFile = join(folder, 'plan.json')
  writeFileSync(planFile, JSON.stringify(plan))
  try {
    const rows: Row[] = []
    for (const part of Object.values(parts)) rows.push(...await part(folder, planFile))
    return rows
  } finally { rmSync(folder, { recursive: true, force: true }) }
}

/** One after the other: they would disturb each other. */
export const parts: Readonly<Record<string, (folder: string, planFile: string) => Promise<Row[]>>> = { starts, filings, rush, calls, pages, aggregation }

async function starts (folder: string, planFile: string): Promise<Row[]> {
  const taken: number[] = []
  const memory: number[] = []
  for (let i = 0; i < 7; i++) {
    const from = performance.now()
    const service = await ServiceProcess.start(join(folder, `start-${i}`), ['--database', planFile])
    taken.push(performance.now() - from)
    memory.push(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${service.child.pid}/status`, 'utf8'))![1]) / 1024)
    await service.kill()
  }
  return [
    { figure: 'start to first answer, new folder with collections', value: `${whole(median(taken))} ms`, goal: '< 300 ms', ok: median(taken) < 300 },
    { figure: 'memory, idle', value: `${whole(median(memory))} MB`, goal: '< 80 MB', ok: median(memory) < 80 }
  ]
}

interface Racer { readonly name: string, start (folder: string): Promise<ServiceProcess> }

const racers = (planFile: string): Record<'bare' | 'each' | 'group' | 'ours', Racer> => ({
  bare: { name: 'node:http POST, nothing stored', start: folder => ServiceProcess.of(program('test/support/cloud/peer.ts'), 'bare', folder) },
  each: { name: 'node:http and SQLite, a commit each', start: folder => ServiceProcess.of(program('test/support/cloud/peer.ts'), 'each', folder) },
  group: { name: 'node:http and SQLite, group commit', start: folder => ServiceProcess.of(program('test/support/cloud/peer.ts'), 'group', folder) },
  ours: { name: 'local cloud', start: folder => ServiceProcess.start(join(folder, 'data'), ['--database', planFile]) }
})

/** Every racer once a round, each on a new folder; medians. */
async function race (folder: string, planFile: string, run: (service: ServiceProcess, name: string) => Promise<Load>): Promise<Record<string, { perSecond: number, p99: number }>> {
  const results: Record<string, Load[]> = {}
  for (let round = 0; round < rounds; round++) {
    for (const [key, racer] of Object.entries(racers(planFile))) {
      const place = mkdtempSync(join(folder, key))
      const service = await racer.start(place)
      ;(results[key] ??= []).push(await run(service, key))
      await service.kill()
      rmSync(place, { recursive: true, force: true })
    }
  }
  return Object.fromEntries(Object.entries(results).map(([key, loads]) => [key, { perSecond: median(loads.map(one => one.perSecond)), p99: median(loads.map(one => one.p99)) }]))
}

async function filings (folder: string, planFile: string): Promise<Row[]> {
  const documents = Array.from({ length: 12_000 }, (_, i) => filing(i))
  const plain = documents.map(document => Buffer.from(JSON.stringify(document)))
  const wired = documents.map(document => Buffer.from(insertion(document)))
  const found = await race(folder, planFile, async (service, key) => {
    const bodies = key === 'ours' ? wired : plain
    await load(service.port, bodies.slice(0, 2000)) // warm
    const result = await load(service.port, bodies.slice(2000))
    if (key !== 'ours') return result
    const { data } = await service.ask({ action: 'database.calculateDocument', collectionName: 'matters' })
    if (data!.total !== documents.length || result.codes > 0) throw new Error(`stored ${String(data!.total)} of ${documents.length}`)
    return result
  })
  const { bare, each, group, ours } = found as Record<'bare' | 'each' | 'group' | 'ours', { perSecond: number, p99: number }>
  return [
    { figure: 'filing, requests a second (2 KB, 8 index entries, on disk)', value: whole(ours.perSecond), beside: `commit each ${whole(each.perSecond)}, raw group commit ${whole(group.perSecond)}, nothing stored ${whole(bare.perSecond)}` },
    { figure: 'filing beside a commit each', value: times(ours.perSecond / each.perSecond), goal: '> 1 x', ok: ours.perSecond > each.perSecond },
    { figure: 'filing beside raw group commit', value: times(ours.perSecond / group.perSecond), goal: 'limit 1 x' },
    { figure: 'filing, p99', value: `${ours.p99.toFixed(1)} ms`, beside: `commit each ${each.p99.toFixed(1)} ms, raw group commit ${group.p99.toFixed(1)} ms`, goal: '<= 0.2 x commit each', ok: ours.p99 <= 0.2 * each.p99 }
  ]
}

const seats = 40
const callers = 5000

/** One conditional update decides: `used < cap` and the person absent. */
function booking (day: string, person: string): Buffer {
  return Buffer.from(JSON.stringify({
    collectionName: 'days', queryType: 'WHERE', multi: true, merge: true, upsert: false, action: 'database.modifyDocument', envName: 'local-env',
    data: JSON.stringify({ $inc: { 'slots.a.used': { $numberInt: '1' } }, $set: { [`people.${person}`]: { slot: 'a' } } }),
    query: JSON.stringify({ _id: day, 'slots.a.used': { $lt: { $numberInt: String(seats) } }, [`people.${person}`]: { $exists: false } })
  }))
}

async function rush (folder: string, planFile: string): Promise<Row[]> {
  const days = ['d1', 'd2', 'd3']
  const attempts = days.flatMap(day => Array.from({ length: callers }, (_, i) => ({ day, person: `p${i % (callers / 2)}` }))) // everybody twice
  const plain = attempts.map(attempt => Buffer.from(JSON.stringify(attempt)))
  const wired = attempts.map(({ day, person }) => booking(day, person))
  const sold: number[] = []
  const found = await race(folder, planFile, async (service, key) => {
    for (const day of days) {
      await service.ask(key === 'ours' ? { action: 'database.insertDocument', collectionName: 'days', data: [JSON.stringify({ _id: day, date: day, slots: { a: { used: 0, cap: seats } }, people: {} })] } : { day, cap: seats })
    }
    const result = await load(service.port, key === 'ours' ? wired : plain, 200)
    if (key === 'ours') sold.push(...await Promise.all(days.map(async day => { const { data } = await service.ask({ action: 'database.getDocument', collectionName: 'days', queryType: 'DOC', query: JSON.stringify({ _id: day }) }); const { slots, people } = JSON.parse((data!.list as string[])[0]!) as { slots: { a: { used: number } }, people: object }; return Object.keys(people).length === slots.a.used ? slots.a.used : -1 })))
    return result
  })
  const { each, group, ours } = found as Record<'each' | 'group' | 'ours', { perSecond: number }>
  return [
    { figure: `booking rush: ${callers} attempts for ${seats} seats, ${sold.length} times`, value: `sold ${[...new Set(sold)].join(', ')}`, goal: `exactly ${seats} each, nobody twice`, ok: sold.every(count => count === seats) },
    { figure: 'booking attempts a second', value: whole(ours.perSecond), beside: `raw group commit ${whole(group.perSecond)}, commit each ${whole(each.perSecond)}`, goal: '>= 0.8 x raw', ok: ours.perSecond >= 0.8 * group.perSecond }
  ]
}

/* eslint-disable @typescript-eslint/no-explicit-any -- the SDK is without types */

/** How often a caller goes to the database, and what the way through the real SDK costs beside an answer at once. */
async function calls (): Promise<Row[]> {
  const running = await startCloud({ database: plan })
  const db = wxCloud('wx-server-sdk', running.url).database()
  const counted = async (work: () => Promise<unknown>): Promise<number> => { running.calls.length = 0; await work(); return running.calls.length }
  const _ = db.command
  await db.collection('days').add({ data: { _id: 'd1', slots: { a: { used: 0, cap: 20 } }, people: {} } })
  const book = await counted(() => db.collection('days').where({ _id: 'd1', 'slots.a.used': _.lt(20), 'people.me': _.exists(false) }).update({ data: { 'slots.a.used': _.inc(1), 'people.me': { slot: 'a' } } }))
  const file = await counted(() => db.collection('matters').add({ data: filing(1) }))
  const list = await counted(() => db.collection('matters').where({ filerKey: 'filer-1' }).orderBy('createdAt', 'desc').limit(20).field({ title: 1 }).get())
  const move = await counted(() => db.runTransaction(async (t: any) => { await t.collection('days').doc('d1').update({ data: { n: 1 } }); await t.collection('matters').doc('m1').update({ data: { n: 1 } }) }))
  await running.stop()
  return [{ figure: 'calls of the database: booking, filing, list, two documents in a transaction', value: [book, file, list, move].join(', '), goal: '1, 1, 1, 4', ok: [book, file, list, move].join() === '1,1,1,4' }]
}
