import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import { openidOf } from '../../../local/api/people'
import { ask } from '../../support/functions-server'

const rounds = process.env['LONG'] ? 50 : 5
const bundle = 'dist/test/functions-serve.js' // inside the repository, where its packages are
const visitors = ['visitor-a', 'visitor-b']

let dir: string, server: ChildProcess | undefined
beforeAll(() => { buildSync({ entryPoints: ['test/support/functions-serve.ts'], outfile: bundle, bundle: true, platform: 'node', target: 'node20', packages: 'external' }) })
beforeEach(() => { dir = mkdtempSync(join(tmpdir(), 'kill-')) })
afterEach(() => {
  server?.kill('SIGKILL')
  rmSync(dir, { recursive: true, force: true })
})

async function start (): Promise<string> {
  server = spawn(process.execPath, [bundle, dir], { stdio: ['ignore', 'pipe', 'inherit'] })
  return await new Promise(resolve => server!.stdout!.once('data', text => resolve(String(text).trim())))
}

const gone = () => new Promise(resolve => server!.once('exit', resolve))

/** The same numbers in every run: when each round is killed. */
const random = (seed: number) => () => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648

test(`killed ${rounds} times in the middle of sending: what was acknowledged is there once, and consents add up`, async () => {
  const next = random(7)
  const given = new Map(visitors.map(as => [as, 0]))
  const acknowledged = new Set<string>()
  let sent = 0

  for (let round = 0; round < rounds; round++) {
    const url = await start()
    const killAfter = acknowledged.size + 1 + Math.floor(next() * 12)
    const died = gone()
    const sender = async (as: string) => {
      for (;;) {
        const text = `第${sent++}条`
        const touser = openidOf(as)
        await ask(`${url}/api/phone/consent`, 'POST', { as, templateId: 'T', answer: 'accept' })
        given.set(as, given.get(as)! + 1)
        const data = { touser, templateId: 'T', data: { thing1: { value: text } } }
        const { body } = await ask(`${url}/api/call`, 'POST', { as, name: 'messenger', data: { api: 'subscribeMessage.send', data } })
        if (body?.result?.errCode === 0) acknowledged.add(text)
        if (acknowledged.size >= killAfter) server!.kill('SIGKILL')
      }
    }
    await Promise.allSettled(visitors.map(sender)) // each ends when its connection breaks
    await died
  }

  const url = await start()
  const inboxes = await Promise.all(visitors.map(async as => ({ as, wechat: (await ask(`${url}/api/phone/inbox?as=${as}`)).body.wechat as { title: string }[] })))
  const titles = inboxes.flatMap(({ wechat }) => wechat.map(({ title }) => title))
  expect([...acknowledged].filter(text => !titles.includes(text))).toEqual([])
  expect(titles.length).toBe(new Set(titles).size)
  expect(acknowledged.size).toBeGreaterThan(rounds)
  // A consent that was acknowledged is left or was used by a message; one more a round may have been kept without an answer.
  for (const { as, wechat } of inboxes) {
    let left = 0
    const use = async () => (await ask(`${url}/api/call`, 'POST', { as, name: 'messenger', data: { api: 'subscribeMessage.send', data: { touser: openidOf(as), templateId: 'T', data: { thing1: { value: `剩${left}` } } } } })).body
    while ((await use()).result?.errCode === 0) left += 1
    expect(wechat.length + left).toBeGreaterThanOrEqual(given.get(as)!)
    expect(wechat.length + left).toBeLessThanOrEqual(given.get(as)! + rounds)
  }
}, 60_000 * rounds)
