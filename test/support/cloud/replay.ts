import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { written, writtenError } from './recordings'
import type { Exchange, Recorded } from './recordings'
import { clock, documentsFor, exceptions, filesFor, functionResult, openApiReply } from './replay-cases'
import { wxCloud } from './sdk'
import type { Version } from './sdk'
import { ask, startCloud } from './service'
import type { Running } from './service'
import { tap } from './tap'
import type { Heard } from './tap'

/* eslint-disable @typescript-eslint/no-explicit-any -- the SDK is without types */

export interface Replayed { heard: Heard[], outcome: { result?: unknown, error?: Record<string, unknown> } }

/** Calls what was recorded with an SDK that talks to a cloud of ours. */
export class Replay {
  private current!: Recorded
  private readonly folder = process.cwd()
  private readonly names: Record<string, unknown>

  private constructor (readonly running: Running, private readonly bare: Running, private readonly between: Awaited<ReturnType<typeof tap>>, version: Version) {
    process.chdir(mkdtempSync(join(tmpdir(), 'replay-'))) // one recorded call writes a file
    this.names = surroundings(wxCloud(version, `http://127.0.0.1:${between.port}/admin`), between.port, this.folder)
  }

  static async start (version: Version): Promise<Replay> {
    const held: { replay?: Replay } = {}
    const running = await startCloud({
      now: () => clock, transaction: { waitMs: 20 }, database: { collections: { c: {} } },
      invokeFunction: () => Promise.resolve().then(() => functionResult(held.replay!.current)), openapi: () => Promise.resolve().then(() => openApiReply(held.replay!.current))
    })
    return held.replay = new Replay(running, await startCloud(), await tap(running.cloud), version)
  }

  async stop (): Promise<void> {
    process.chdir(this.folder)
    await this.between.stop()
    await this.running.stop()
    await this.bare.stop()
  }

  async run (one: Recorded): Promise<Replayed> {
    const tidy = await this.prepare(one)
    const { heard, forced } = this.between
    if (exceptions[`${one.api}: ${one.name}`]?.forced) forced.push(...(one.requests ?? []).map(({ response }) => this.here(response, one.name)))
    heard.length = 0
    const outcome = await this.call(one.call).then(result => ({ result: written(result) }), (error: unknown) => ({ error: writtenError(error) }))
    const passed = [...heard]
    forced.length = 0
    await tidy()
    return { heard: passed, outcome }
  }

  private call (source: string): Promise<unknown> {
    const body = source.startsWith('{') ? source : `{ return (${source}) }`
    return (new Function(...Object.keys(this.names), `return (async () => ${body})()`) as (...values: unknown[]) => Promise<unknown>)(...Object.values(this.names))
  }

  private readonly post = (body: Record<string, unknown>) => ask(this.running.cloud, body)

  /** Another transaction that has written d1 and stays open. */
  private async rival (): Promise<string> {
    const { transactionId } = await this.post({ action: 'database.startTransaction' })
    await this.post({ action: 'database.modifyDocument', collectionName: 'c', queryType: 'DOC', query: '{"_id":"d1"}', merge: true, data: '{"$set":{"z":1}}', transactionId })
    return transactionId!
  }

  /** A recorded reply with our address in it; the caller that gives up gets none. */
  private here (response: Exchange['response'], name: string): Exchange['response'] {
    if (name.includes('timeout')) return { ...response, status: 0 }
    return JSON.parse(JSON.stringify(response).replace(/127\.0\.0\.1:37689/g, `127.0.0.1:${this.between.port}`)) as Exchange['response']
  }

  private async prepare (one: Recorded): Promise<() => Promise<unknown>> {
    const { post, running, bare, between, names } = this
    this.current = one
    between.cloud = /error: collection missing|^newc/.test(one.name) || (one.api === 'createCollection' && one.name === 'ok') ? bare.cloud : running.cloud
    if (one.name === 'already exists') await post({ action: 'database.addCollection', collectionName: 'newc' })
    await post({ action: 'database.removeDocument', collectionName: 'c', queryType: 'WHERE', query: '{}', multi: true })
    const data = documentsFor(one)
    if (data.length > 0) await post({ action: 'database.insertDocument', collectionName: 'c', data })
    await post({ action: 'storage.batchDeleteFile', fileid_list: [names.fid, `${String(names.fid)}2`] })
    for (const path of filesFor(one)) await running.cloud.storage.put(path, Buffer.from('hello'))
    const transactionId = one.name.includes('conflict reported on write') ? await this.rival() : undefined
    return async () => transactionId && post({ action: 'database.abortTransaction', transactionId })
  }
}

/** What the recorded calls name. */
function surroundings (cloud: any, port: number, folder: string): Record<string, unknown> {
  const db = cloud.database()
  const bson = require('bson')
  const C = db.collection('c')
  return {
    cloud, db, C, _: db.command, $: db.command.aggregate, A: () => C.aggregate(), now: new Date(1_700_000_000_123), require, process, Buffer,
    fid: 'cloud://local-env.6c6f-local-env-1250000000/dir/a.txt', port, NM: join(folder, 'node_modules'),
    Long: bson.Long, Decimal128: bson.Decimal128, ObjectId: bson.ObjectId, Binary: bson.Binary, Int32: bson.Int32, Double: bson.Double
  }
}
