import { rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { EJSON } from 'bson'
import { openCloud } from '../../local/cloud/index'
import type { Cloud } from '../../local/cloud/index'
import { filing, plan } from '../support/cloud/filings'
import { median } from '../support/cloud/load'
import type { Row } from './cloud'

const sizes = process.env.LONG ? [1_000, 100_000, 1_000_000] : [1_000, 100_000]
const page = 20
const historyBytes = 30_000

const post = async (cloud: Cloud, body: object): Promise<{ code?: string, message?: string, data: { list: string[] } }> => {
  const { body: reply } = await cloud.handle({ method: 'POST', path: '/admin', query: new URLSearchParams(), headers: { 'content-type': 'application/json' }, body: Buffer.from(JSON.stringify(body)) })
  return JSON.parse(String(reply)) as { data: { list: string[] } }
}

const entry = { type: 'note', at: 1_770_000_000_000, by: 'handler-7', note: '已到现场查看，线路老化，约定下周二更换，告知本人。' }
const history = Array.from({ length: Math.ceil(historyBytes / JSON.stringify(entry).length / 1.4) }, (_, i) => ({ ...entry, at: entry.at + i }))

/** A worklist of twenty rows, of documents with 30 KB of history, by a range on the desk's key: the first page and the deepest. */
export async function pages (folder: string): Promise<Row[]> {
  const rows: Row[] = []
  const firsts: number[] = []
  for (const size of sizes) {
    const dataDir = join(folder, `pages-${size}`)
    const cloud = await openCloud({ dataDir, database: plan })
    await fill(cloud, size)
    const deskKey = (n: number): string => `0|${String(n).padStart(9, '0')}`
    const [first, deepest, skipped] = [await timed(cloud, deskKey(0)), await timed(cloud, deskKey(size - page - 1)), size <= 100_000 ? await timed(cloud, deskKey(0), size - page) : undefined]
    firsts.push(first)
    rows.push({
      figure: `list of ${page} of ${size.toLocaleString('en')} documents of 30 KB, first page and deepest`, value: `${first.toFixed(0)} and ${deepest.toFixed(0)} us`,
      beside: skipped === undefined ? '' : `by skip(${size - page}) ${skipped.toFixed(0)} us`, goal: 'deepest <= 1.3 x first', ok: deepest <= 1.3 * first
    })
    if (size === sizes.at(-1)) {
      rows.push({ figure: `first page of ${size.toLocaleString('en')} beside that of ${sizes[0]!.toLocaleString('en')}`, value: `${(first / firsts[0]!).toFixed(2)} x`, goal: '<= 1.3 x', ok: first <= 1.3 * firsts[0]! })
      rows.push({ figure: `data file and memory with ${size.toLocaleString('en')} documents of 30 KB`, value: `${(statSync(join(dataDir, 'cloud.db')).size / 1e9).toFixed(1)} GB, ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB` })
    }
    await cloud.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
  return rows
}

async function fill (cloud: Cloud, size: number): Promise<void> {
  const tail = EJSON.stringify({ history }, { relaxed: false }).slice(1)
  for (let from = 0; from < size; from += 100) {
    const data = Array.from({ length: Math.min(100, size - from) }, (_, i) => {
      const { history: _history, text: _text, ...head } = filing(from + i)
      return `${EJSON.stringify({ ...head, deskId: 'unit-1', deskKey: `0|${String(from + i).padStart(9, '0')}` }, { relaxed: false }).slice(0, -1)},${tail}`
    })
    const { code, message } = await post(cloud, { action: 'database.insertDocument', collectionName: 'matters', data })
    if (code) throw new Error(message)
  }
}

async function timed (cloud: Cloud, after: string, offset = 0): Promise<number> {
  const body = {
    action: 'database.getDocument', collectionName: 'matters', queryType: 'WHERE', limit: page, ...(offset > 0 ? { offset } : {}),
    query: JSON.stringify({ queue: 'intake', deskId: 'unit-1', deskKey: { $gte: after } }), order: JSON.stringify({ deskKey: { $numberInt: '1' } }),
    projection: JSON.stringify({ title: { $numberInt: '1' }, state: { $numberInt: '1' }, shortNo: { $numberInt: '1' }, deskKey: { $numberInt: '1' } })
  }
  const times: number[] = []
  for (let i = 0; i < 60; i++) {
    const from = performance.now()
    const { data } = await post(cloud, body)
    times.push((performance.now() - from) * 1000)
    if (data.list.length !== page || data.list[0]!.includes('history')) throw new Error('not the page that was asked for')
  }
  return median(times.slice(10))
}
