import '../builtin/all'
import './caller'
import { wx } from '../api/wx'
import { addPackage } from './add-package'
import { App, getApp, hideApp, launchApp, showApp, type AppOptions } from './app'
import { setHome, setUpTabBar } from './chrome'
import type { Manifest } from './config'
import { listenToDocument } from './document'
import { listenToGestures } from './gestures'
import { onReady } from './lifecycle'
import { requireModule, scriptOf, setUpModules } from './modules'
import { tellFailure } from './notices'
import { loadPackage, rootOf, setRoots } from './packages'
import { openFirst, setUpPages } from './pages'
import { phone } from './phone'
import { files } from './program-files'
import { aroundModule, Behavior, Component, Page } from './registry'
import { shell } from './shell'
import { getCurrentPages } from './stack'
import { TownDate } from './time'
import { useStyle } from './styles'
import { parseUrl } from './url'

Object.assign(window, { addPackage, phone })

async function boot () {
  shell.attach(phone)
  onReady()
  const manifest = await (await fetch('/~program/manifest.json')).json() as Manifest & { error?: string }
  if (manifest.error) throw new Error(manifest.error)
  const { app, pages, roots } = manifest
  setRoots(roots)
  setUpPages(app, pages)
  setUpTabBar(app)
  setHome(app.entryPagePath ?? pages[0]!)
  document.documentElement.dataset.style = app.style ?? ''
  drawSafeArea()
  addEventListener('resize', drawSafeArea)
  setUpModules(programGlobals(), aroundModule, path => loadPackage(rootOf(path)))
  await Promise.all([files.open(shell.person?.id ?? 'nobody'), loadPackage('')])
  useStyle('app', 'app')
  listenToGestures()
  listenToDocument()
  const first = parseUrl(decodeURIComponent(location.hash.slice(1)) || (app.entryPagePath ?? pages[0]!), '')
  const options: AppOptions = { path: first.path, query: first.query, scene: 1001, referrerInfo: {} }
  phone.launched = options
  const script = scriptOf('app')
  if (script) requireModule(script)
  launchApp(options)
  showApp(options)
  await openFirst(`/${first.text}`)
  document.addEventListener('visibilitychange', () => document.hidden ? hideApp() : showApp(options))
}

/** Where the program reaches the screen's edges, it learns how much of them the device keeps. */
function drawSafeArea () {
  const { height, statusBar, safeBottom } = shell.look()
  const top = window.innerHeight >= height - safeBottom ? statusBar : 0
  const bottom = shell.tabBarShown ? 0 : safeBottom
  document.body.style.cssText = `--safe-area-inset-top:${top}px;--safe-area-inset-bottom:${bottom}px`
}

/** What a script of a mini-program finds around it; names that only a browser has are not there. */
const programGlobals = () => ({ wx, App, Page, Component, Behavior, getApp, getCurrentPages, Date: TownDate, global: {} })

addEventListener('error', ({ error, message }) => tellFailure(error ?? message, '脚本出错'))
addEventListener('unhandledrejection', ({ reason }) => { tellFailure(reason, '没有处理的 Promise 拒绝') })

boot().catch((error: unknown) => tellFailure(error, '小程序没有启动'))
