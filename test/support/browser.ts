import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { chromium, type Browser, type FrameLocator, type Locator, type Page } from 'playwright-core'

const installed = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable']
const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream']

/** The text size from which WeChat's own setting counts as large. */
export const textSizes = { normal: 16, large: 23 }

export async function launchBrowser (): Promise<Browser> {
  const executablePath = installed.find(existsSync)
  if (!executablePath) throw new Error('没有 Chromium：请先安装（Debian：apt-get install chromium fonts-noto-cjk）')
  return chromium.launch({ executablePath, args: flags })
}

export interface PhoneOptions {
  /** The page to begin with; the program's first one else. */
  route?: string
  /** Who holds the phone, by id, where the page has people. */
  as?: string
  text?: keyof typeof textSizes
  /** Wider than a phone shows the whole page with its controls. */
  width?: number
  height?: number
}

/** Opens a served mini-program and waits for its first page. */
export async function openPhone (browser: Browser, url: string, { route = '', as, text = 'normal', width = 375, height = 812 }: PhoneOptions = {}): Promise<Phone> {
  const context = await browser.newContext({ viewport: { width, height }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', hasTouch: false })
  const page = await context.newPage()
  const phone = new Phone(page)
  const query = new URLSearchParams({ ...as === undefined ? {} : { as }, text: String(textSizes[text]) }).toString()
  await page.goto(`${url}/?${query}#/${route.replace(/^\//, '')}`)
  await phone.settled()
  return phone
}

/** A phone on the screen: what a person does with it, and what a test wants to know of it. */
export class Phone {
  /** What the program threw or the host could not do, in words. */
  readonly problems: string[] = []
  readonly screen: FrameLocator

  constructor (readonly page: Page) {
    this.screen = page.frameLocator('#frame')
    page.on('pageerror', error => this.problems.push(String(error)))
    page.on('console', message => { if (message.type() === 'error' || message.type() === 'warning') this.problems.push(message.text()) })
  }

  /** The page that is shown; others of the stack are hidden under it. */
  get current (): Locator { return this.screen.locator('.host-page:not([hidden])') }

  /** A component without a node of its own cannot be found by its tag: texts and roles are what a person sees. A string is the whole text, a pattern a part. */
  text (text: string | RegExp): Locator { return this.current.getByText(text, { exact: typeof text === 'string' }).filter({ visible: true }).first() }
  role (role: Parameters<Locator['getByRole']>[0], name?: string | RegExp): Locator { return this.current.getByRole(role, name === undefined ? {} : { name }).first() }
  field (label: string | RegExp): Locator { return this.current.getByRole('textbox', { name: label }).first() }
  /** Dialogs, toasts and sheets of the platform lie over the program. */
  get platform (): Locator { return this.page.locator('#layer') }

  async tap (text: string | RegExp): Promise<void> { await this.text(text).click() }
  async answer (button: string): Promise<void> { await this.platform.getByRole('button', { name: button, exact: true }).or(this.platform.getByRole('menuitem', { name: button, exact: true })).click() }
  async back (): Promise<void> { await this.page.getByRole('button', { name: '返回' }).click() }

  /** Waits until the program shows a page, this one where it is named. */
  async settled (route?: string): Promise<void> {
    const last = 'document.getElementById("frame")?.contentWindow?.phone?.pages().at(-1)'
    await this.page.waitForFunction(route === undefined ? `${last} !== undefined` : `${last}?.startsWith(${JSON.stringify(route)})`, undefined, { timeout: 30_000 })
  }

  async routes (): Promise<string[]> { return this.inside('phone.pages()') }
  async title (): Promise<string> { return (await this.page.locator('#navigation h1').textContent()) ?? '' }

  /** Opens a page as a message would. */
  async open (route: string): Promise<void> {
    await this.inside(`phone.open(${JSON.stringify(`/${route}`)})`)
    await this.settled(route)
  }

  /** What an expression gives inside the frame. */
  async inside<R> (expression: string): Promise<R> { return this.page.frames()[1]!.evaluate<R>(expression) }

  /** All of the current page in one picture, however long it is, into dist/screens. */
  async picture (name: string): Promise<Buffer> {
    const before = this.page.viewportSize()!
    const height = await this.inside<number>('document.documentElement.scrollHeight')
    const bars = await this.page.evaluate<number>('document.getElementById("screen").clientHeight - document.getElementById("frame").clientHeight')
    await this.page.setViewportSize({ width: before.width, height: Math.max(before.height, height + bars) })
    await this.inside('new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))')
    const path = `dist/screens/${name}.png`
    const picture = await this.page.screenshot({ path, animations: 'disabled', style: '#notices { visibility: hidden }' })
    await this.page.setViewportSize(before)
    return picture
  }

  /** Closes the program and opens it again, at its first page; what it kept is there. */
  async reopen (): Promise<void> {
    const { origin, search } = new URL(this.page.url())
    await this.page.goto('about:blank')
    await this.page.goto(`${origin}/${search}`)
    await this.settled()
  }

  async close (): Promise<void> { await this.page.context().close() }
}

/** One page with all pictures under dist/screens, to look through. */
export async function writePictureIndex (names: string[]): Promise<void> {
  await mkdir('dist/screens', { recursive: true })
  const figures = names.map(name => `<figure><img src="${encodeURI(name)}.png" loading="lazy" alt="${name}"><figcaption>${name}</figcaption></figure>`)
  await writeFile('dist/screens/index.html', `<!doctype html><meta charset="utf-8"><title>屏幕</title><style>body{display:flex;flex-wrap:wrap;gap:16px;font:14px sans-serif}figure{margin:0}img{width:240px;border:1px solid #999}</style>${figures.join('\n')}`)
}
