import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { clientOf, keyFor, type Client } from '../../../tools/replay/client'
import { serverFor, type Server } from '../../../tools/replay/server'
import { copyTown } from '../../support/product'
import { filing } from '../../support/world'

const KILLS = process.env.LONG ? 50 : 5
const SEED = 20_260_302

let dir: string, server: Server
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'kill-'))
  await copyTown(join(dir, 'data'))
  server = await serverFor(join(dir, 'data'), 'town')
  await server.start()
}, 300_000)
afterAll(async () => {
  await server.stop()
  rmSync(dir, { recursive: true, force: true })
})

/** A small generator with a seed, so that a failing run can be run again. */
function random (seed: number): () => number {
  let state = seed
  return () => (state = (state * 1_103_515_245 + 12_345) % 2 ** 31) / 2 ** 31
}

interface Acknowledged { readonly person: string, readonly matterId: string, readonly supplements: number }

/** One villager files and adds to it, step by step; each step that was answered counts, and is sent again with its own key when it was not. */
async function villager (client: Client, n: number): Promise<Acknowledged> {
  const person = `visitor-${n.toString(16).padStart(4, '0')}`
  const { matterId } = await client.call(person, 'petition', 'submit', filing({ key: keyFor(person, 'submit') }))
  await client.call(person, 'petition', 'supplement', { key: keyFor(person, 'first'), matterId, text: '第一次补充' })
  await client.call(person, 'petition', 'supplement', { key: keyFor(person, 'second'), matterId, text: '第二次补充' })
  return { person, matterId, supplements: 2 }
}

test(`kill -9 at ${KILLS} random moments: everything acknowledged is there, exactly once`, async () => {
  const next = random(SEED)
  let back: Promise<void> | undefined
  const client = clientOf(server.url, () => back ?? new Promise(resolve => setImmediate(resolve)))
  const acknowledged: Acknowledged[] = []
  for (let kill = 0; kill < KILLS; kill++) {
    const filing = Array.from({ length: 6 }, (_, n) => villager(client, kill * 100 + n).then(done => acknowledged.push(done)))
    const moment = 1 + Math.floor(next() * 12)
    await answered(client, moment)
    back = server.kill().then(() => server.start())
    await back
    back = undefined
    await Promise.all(filing)
  }
  expect(acknowledged).toHaveLength(KILLS * 6)
  for (const { person, matterId, supplements } of acknowledged) {
    const { rows } = await client.call(person, 'petition', 'listMine', {})
    expect(rows.map(row => row.matterId)).toEqual([matterId])
    expect((await client.call(person, 'petition', 'get', { matterId })).supplements).toHaveLength(supplements)
  }
}, 3_600_000)

/** Waits for so many small answers of the server: a moment that the seed chooses, without a clock. */
async function answered (client: Client, times: number): Promise<void> {
  for (let n = 0; n < times; n++) await client.call('villager-zhang', 'account', 'whoAmI', {}).catch(() => undefined)
}
