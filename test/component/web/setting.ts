import type { Browser } from 'playwright-core'
import { launchBrowser, openPhone, type Phone, type PhoneOptions } from '../../support/browser'
import { programFolder, serve, type Served } from '../../support/browser-host'

/** What a page noted with `note(...)`, in order. */
export const notes = (phone: Phone): Promise<unknown[]> => phone.inside('window.notes ?? []')

/** Scripts of a test's page note events here: plain data, read by the test. */
const app = 'const notes = []\nglobal.note = note => { notes.push(JSON.parse(JSON.stringify(note ?? null))) }\nsetTimeout.constructor("notes", "window.notes = notes")(notes)\nApp({})'
export const note = 'const note = global.note\n'

export interface Setting {
  /** Opens a program: the WXML of its only page, its script, other files. */
  open: (wxml: string, script?: string, files?: Record<string, string>, options?: PhoneOptions) => Promise<Phone>
}

/** One browser for all tests of a file, a fresh program for each. */
export function setting (): Setting {
  let browser: Browser
  const done: (() => Promise<void> | void)[] = []
  beforeAll(async () => { browser = await launchBrowser() })
  afterEach(async () => { for (const finish of done.splice(0).reverse()) await finish() })
  afterAll(() => browser?.close())
  return {
    async open (wxml, script = '', files = {}, options = {}) {
      const whole = /\b(Page|Component)\(/.test(script) ? script : `Page({ on (e) { note({ type: e.type, detail: e.detail }) }, ${script} })`
      const folder = programFolder({ 'app.js': app, 'page/index.wxml': wxml, 'page/index.js': whole.startsWith(note) ? whole : note + whole, ...files })
      done.push(folder.remove)
      const served: Served = await serve(folder.dir)
      done.push(served.close)
      const phone = await openPhone(browser, served.url, options)
      done.push(() => phone.close())
      return phone
    }
  }
}
