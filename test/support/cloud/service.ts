import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openCloud } from '../../../local/cloud/index'
import type { CallRecord, Cloud, CloudOptions } from '../../../local/cloud/index'

export interface Running { cloud: Cloud, url: string, port: number, dataDir: string, calls: CallRecord[], stop (): Promise<void> }

export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'cloud-'))

/** A cloud on a folder of its own and a port that the system picks. */
export async function startCloud (options: Partial<CloudOptions> = {}): Promise<Running> {
  const dataDir = options.dataDir ?? newFolder()
  const calls: CallRecord[] = []
  const cloud = await openCloud({ dataDir, onCall: record => calls.push(record), ...options })
  const { port, close } = await cloud.listen(0)
  return {
    cloud, port, dataDir, calls, url: `http://127.0.0.1:${port}/admin`,
    async stop () {
      await close()
      await cloud.close()
      if (options.dataDir === undefined) rmSync(dataDir, { recursive: true, force: true })
    }
  }
}

export interface Answer { code?: string, message?: string, requestId: string, transactionId?: string, data?: Record<string, unknown> }

/** Asks without a socket and without an SDK. */
export async function ask (cloud: Cloud, body: Record<string, unknown>): Promise<Answer> {
  const response = await cloud.handle({ method: 'POST', path: '/admin', query: new URLSearchParams(), headers: { 'content-type': 'application/json' }, body: Buffer.from(JSON.stringify(body)) })
  return JSON.parse(String(response.body)) as Answer
}
