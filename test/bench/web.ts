import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Browser } from 'playwright-core'
import { hostAssets } from '../../local/web/assets'
import { Program } from '../../local/web/program/compile'
import { miniprogramFiles, packageRoots, type Allowlist } from '../../tools/build/miniprogram'
import { kilobytes, limits, packageSizes } from '../../tools/build/sizes'
import type { Files } from '../../tools/build/files'
import { launchBrowser, openPhone, type Phone } from '../support/browser'
import { serve } from '../support/browser-host'

interface Row { figure: string, value: string, beside?: string, goal?: string, ok?: boolean }

const changes = 100
const ms = (time: number): string => `${Math.round(time)} ms`
const median = (numbers: number[]): number => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)]!
const gzip = (text: string): number => gzipSync(text).length

async function timed<T> (work: () => Promise<T>): Promise<[number, T]> {
  const start = performance.now()
  const result = await work()
  return [performance.now() - start, result]
}

const buildProduct = () => miniprogramFiles({ from: 'miniprogram', contract: 'contract', allowlist: JSON.parse(readFileSync('tools/build/allowlist.json', 'utf8')) as Allowlist })

/** Scripts that WeChat runs before the first page stands: the app's, the page's, the tab bar's, and what they and their components stand on. */
function homeScripts (files: Files, page: string): number {
  const wanted = new Set<string>()
  const config = (path: string) => JSON.parse((files.get(`${path}.json`) ?? '{}').toString()) as { usingComponents?: Record<string, string> }
  const take = (path: string) => {
    if (!files.has(path) || wanted.has(path)) return
    wanted.add(path)
    for (const [, reference] of files.get(path)!.toString().matchAll(/require\("(\.[^"]+)"\)/g)) take(join(path, '..', reference!.endsWith('.js') ? reference! : `${reference!}.js`))
  }
  const component = (path: string) => {
    take(`${path}.js`)
    for (const reference of Object.values(config(path).usingComponents ?? {})) component(reference.startsWith('.') ? join(path, '..', reference) : reference.startsWith('/') ? reference.slice(1) : `miniprogram_npm/${reference}`)
  }
  take('app.js')
  component(page)
  component('custom-tab-bar/index')
  return [...wanted].reduce((bytes, path) => bytes + files.get(path)!.length, 0)
}

async function ofBuild (): Promise<Row[]> {
  const [cold, files] = await timed(buildProduct)
  const warm = median([(await timed(buildProduct))[0], (await timed(buildProduct))[0], (await timed(buildProduct))[0]])
  const app = JSON.parse(files.get('app.json')!.toString()) as { pages: string[] }
  const sizes = packageSizes(files, packageRoots(app))
  const scripts = homeScripts(files, app.pages[0]!)
  const [gallery, bundle] = await timed(() => new Program('test/gallery').bundle(''))
  const host = await hostAssets()
  const hostSize = [...host.files.values()].reduce((bytes, { body }) => bytes + gzip(body), 0)
  return [
    { figure: 'build of the mini-program, cold / warm', value: `${ms(cold)} / ${ms(warm)}` },
    { figure: 'main package, gzip', value: kilobytes(sizes[0]!.gzip), beside: 'tdesign-retail 196 KB', goal: '<= 60 KB', ok: sizes[0]!.gzip <= limits.mainGzip },
    { figure: 'JavaScript on the home path', value: kilobytes(scripts), beside: 'tdesign-retail 325 KB', goal: '<= 18 KB', ok: scripts <= 18_000 },
    { figure: 'largest package, raw', value: kilobytes(Math.max(...sizes.map(({ raw }) => raw))), goal: '<= 1 MB', ok: sizes.every(({ raw }) => raw <= limits.raw) },
    { figure: 'gallery read for the browser, main package', value: ms(gallery) },
    { figure: 'host and gallery\'s main package, gzip', value: `${kilobytes(hostSize)} + ${kilobytes(gzip(bundle))}`, beside: 'prototype 343 KB in all' }
  ]
}

interface Meter { setData: { page: string, bytes: number }[], calls: string[], bytes: number, firstContent: number }

async function firstContent (browser: Browser, name: string, url: string, goals: boolean): Promise<Row[]> {
  const times: number[] = []
  let phone: Phone | undefined
  for (let i = 0; i < 3; i++) {
    await phone?.close()
    phone = await openPhone(browser, url)
    times.push((await phone.inside<Meter>('({ ...phone.meter })')).firstContent)
  }
  const meter = await phone!.inside<Meter>('({ ...phone.meter })')
  const nodes = await phone!.inside<number>('document.querySelectorAll(".host-page:not([hidden]) wx-page *").length')
  const page = (await phone!.routes())[0]!
  const own = meter.setData.filter(entry => entry.page === page)
  const bytes = own.reduce((sum, entry) => sum + entry.bytes, 0)
  await phone!.close()
  return [
    { figure: `${name}: first content`, value: ms(median(times)), beside: 'prototype 330-750 ms' },
    { figure: `${name}: setData calls, bytes, nodes to first content`, value: `${own.length}, ${bytes} B, ${nodes}`, beside: 'tdesign-retail 4, 5.9 KB, 492', ...goals ? { goal: '<= 2 calls, <= 250 nodes', ok: own.length <= 2 && nodes <= 250 } : {} },
    { figure: `${name}: cloud calls, bytes to first content`, value: `${meter.calls.length}, ${meter.bytes} B`, ...goals ? { goal: '<= 1', ok: meter.calls.length <= 1 } : {} }
  ]
}

/** What stays in memory after so many pages have come and gone, in the second half of them: nothing should. */
async function memory (browser: Browser, url: string): Promise<Row> {
  const phone = await openPhone(browser, url)
  const session = await phone.page.context().newCDPSession(phone.page)
  await session.send('HeapProfiler.enable')
  const heap = async () => {
    await session.send('HeapProfiler.collectGarbage')
    return (await session.send('Runtime.getHeapUsage')).usedSize
  }
  const routes = ['pages/builtin/form/index', 'packages/tdesign/pages/tabs/index', 'packages/vant/pages/field/index', 'pages/builtin/scroll/index']
  const turn = async (times: number) => {
    for (let i = 0; i < times; i++) {
      await phone.open(routes[i % routes.length]!)
      await phone.inside('phone.back()')
      await phone.settled('pages/index/index')
    }
  }
  await turn(changes / 4)
  const before = await heap()
  await turn(changes)
  const growth = await heap() - before
  await phone.close()
  return { figure: `memory after ${changes} page changes`, value: `${growth > 0 ? '+' : ''}${kilobytes(growth)} on ${kilobytes(before)}`, goal: 'no growth', ok: growth < before * 0.05 }
}

async function change (browser: Browser): Promise<Row> {
  const dir = mkdtempSync(join(tmpdir(), 'gallery-'))
  cpSync('test/gallery', dir, { recursive: true })
  const served = await serve(dir)
  const phone = await openPhone(browser, served.url)
  const times: number[] = []
  for (let i = 0; i < 3; i++) {
    const [time] = await timed(async () => {
      writeFileSync(join(dir, 'pages/index/index.wxml'), `<view>改了第 ${i} 次</view>`)
      await phone.text(`改了第 ${i} 次`).waitFor()
    })
    times.push(time)
  }
  await phone.close()
  await served.close()
  rmSync(dir, { recursive: true })
  return { figure: 'a changed WXML is on the screen', value: ms(median(times)), goal: '< 1 s', ok: median(times) < 1000 }
}

/** The mini-program and its host in the browser: sizes, first content, memory. */
export async function web (): Promise<Row[]> {
  const rows = await ofBuild()
  const browser = await launchBrowser()
  try {
    for (const [name, dir, goals] of [['home', 'dist/miniprogram', true], ['gallery', 'test/gallery', false]] as const) {
      const served = await serve(dir)
      rows.push(...await firstContent(browser, name, served.url, goals))
      if (name === 'gallery') rows.push(await memory(browser, served.url))
      await served.close()
    }
    rows.push(await change(browser))
  } finally {
    await browser.close()
  }
  return rows
}
