import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { launchBrowser, openPhone, writePictureIndex, type Phone } from '../support/browser'
import { serve, type Served } from '../support/browser-host'

interface App { pages: string[], subPackages: { root: string, pages: string[] }[] }
const app = JSON.parse(readFileSync('test/gallery/app.json', 'utf8')) as App
const pages = [...app.pages, ...app.subPackages.flatMap(({ root, pages }) => pages.map(page => `${root}/${page}`))]
const pictureOf = (page: string) => `gallery-${page.replace(/^pages\/builtin\//, 'builtin-').replace(/packages\/(\w+)\/pages\//, '$1-').replace(/^pages\//, '').replace(/\/index$/, '')}`
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')

let browser: Browser
let served: Served
let phone: Phone

beforeAll(async () => {
  browser = await launchBrowser()
  served = await serve('test/gallery')
  phone = await openPhone(browser, served.url)
}, 120_000)
afterAll(async () => {
  await writePictureIndex(pages.map(pictureOf))
  await phone?.close()
  await browser?.close()
  await served?.close()
})
beforeEach(async () => {
  phone.problems.length = 0
  if ((await phone.routes()).length > 6) await phone.open('pages/index/index')
})

/** What is missing on purpose, to show how it is told. */
const meant = /^<map> 在浏览器里没有$|none\.svg|404 \(Not Found\)/

interface Finding { id: string, impact: string, nodes: { html: string }[] }
/** Roles, names and focus are the host's; colours are WeChat's own and the program's. */
async function seriousFindings (): Promise<string[]> {
  await phone.inside(`${axe}; undefined`)
  const findings = await phone.inside<Finding[]>('axe.run(".host-page:not([hidden])", { resultTypes: ["violations"], rules: { "color-contrast": { enabled: false } } }).then(result => result.violations)')
  return findings.filter(({ impact }) => impact === 'serious' || impact === 'critical').flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
}

test.each(pages)('%s opens without an error or a warning and looks like something', async page => {
  await phone.open(page)
  const picture = await phone.picture(pictureOf(page))
  expect(picture.length).toBeGreaterThan(5_000)
  expect((await phone.current.innerText()).trim()).not.toBe('')
  expect(phone.problems.filter(problem => !meant.test(problem))).toEqual([])
})

test.each(pages.filter(page => page.startsWith('pages/')))('%s: a screen reader and a keyboard find their way', async page => {
  await phone.open(page)
  expect(await seriousFindings()).toEqual([])
})
