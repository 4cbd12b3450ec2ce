import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ask } from '../../../support/functions-server'

jest.setTimeout(300_000) // processes and threads are started; nothing here waits for time to pass

let dir: string
const running: ChildProcess[] = []
beforeEach(() => { dir = mkdtempSync(join(tmpdir(), 'cli-')) })
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL')
  rmSync(dir, { recursive: true, force: true })
})

interface Run { readonly child: ChildProcess, readonly out: () => string, readonly ended: Promise<number | null> }

/** `npm start` without npm, over an empty town, which is told on stderr and is no reason not to start. */
function start (...words: string[]): Run {
  const child = spawn(process.execPath, ['dist/bin/local/cli.js', '--port', '0', '--data', join(dir, 'data'), '--town', join(dir, 'no-town'), ...words], { env: { ...process.env, TZ: 'UTC' } })
  running.push(child)
  let text = ''
  child.stdout.on('data', chunk => { text += chunk })
  child.stderr.on('data', chunk => { text += chunk })
  return { child, out: () => text, ended: new Promise(resolve => child.once('close', resolve)) }
}

const addressOf = ({ child }: Run) => new Promise<string>((resolve, reject) => {
  let text = ''
  child.stdout!.on('data', chunk => {
    text += chunk
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(text)
    if (url) resolve(url[0])
  })
  child.once('close', () => reject(new Error('ended before it said where it is')))
})

test('says where it is, ends cleanly on Ctrl-C, and has its data when started again', async () => {
  const first = start()
  const url = await addressOf(first)
  const { body: { code } } = await ask(`${url}/api/phone/number`, 'POST', { as: 'visitor-a', number: '15400001234' })
  expect(code).toEqual(expect.any(String))
  first.child.kill('SIGINT')
  expect(await first.ended).toBe(0)
  expect(first.out()).toContain('按 Ctrl-C 结束')

  const again = start('--quiet')
  const { body } = await ask(`${await addressOf(again)}/api/phone/number`, 'POST', { as: 'visitor-a' })
  expect(body.number).toBe('15400001234')
  again.child.kill('SIGTERM')
  expect(await again.ended).toBe(0)
  expect(again.out()).not.toContain('Ctrl-C')
})

test('a port that is taken, and a data folder that is in use, are told in words', async () => {
  const url = await addressOf(start('--quiet'))
  const samePort = start('--port', url.split(':').at(-1)!, '--data', join(dir, 'other'))
  expect(await samePort.ended).toBe(1)
  expect(samePort.out()).toMatch(/^端口 \d+ 已经被占用/)
  const sameData = start()
  expect(await sameData.ended).toBe(1)
  expect(sameData.out()).toContain('正被另一个进程使用')
})

test.each([[['--port', 'x'], '端口要写'], [['--port', '70000'], '端口要写'], [['--nonsense'], '用法'], [['words'], '用法']])('%j is refused with how to write it', async (words, message) => {
  const run = start(...words)
  expect(await run.ended).toBe(1)
  expect(run.out()).toContain(message)
})
