import type { Network, Notice, Person, Shell } from '../between'
import { dayOf, drawInbox, drawPeople, hourOf, moveTime, onInbox, people, townTime } from './demo'
import { drawNavigationBar, drawTabBar, isReal, look, running, screen, setPhone, start } from './device'
import { askActionSheet, askModal, askQuestion, showPreview, showToast, turnWheels } from './dialogs'
import { byId, h } from './element'

const demo = document.documentElement.dataset.demo === 'true'
const textSizes = { 标准: 16, 大字: 23 }
const networks: [Network, string][] = [['online', '正常'], ['slow', '很慢'], ['offline', '没网'], ['lost', '回音丢了']]
const remembered = (key: string): string | null => new URLSearchParams(location.search).get(key) ?? localStorage.getItem(`host/${key}`)
const remember = (key: string, value: string): void => localStorage.setItem(`host/${key}`, value)

const state = {
  person: undefined as Person | undefined,
  network: 'online' as Network,
  fontSize: Number(remembered('text')) || textSizes.标准,
  ahead: 0,
  route: decodeURIComponent(location.hash.slice(1)).replace(/^\//, ''),
  notices: [] as Notice[]
}

const shell: Shell = {
  demo,
  get person () { return state.person },
  get network () { return state.network },
  get fontSize () { return state.fontSize },
  get ahead () { return state.ahead },
  get tabBarShown () { return screen.classList.contains('tabs') },
  look,
  attach: setPhone,
  navigationBar: drawNavigationBar,
  tabBar: drawTabBar,
  toast: showToast,
  modal: askModal,
  actionSheet: askActionSheet,
  ask: askQuestion,
  wheels: turnWheels,
  preview: showPreview,
  notice (notice) { state.notices.push(notice); drawNotices() },
  route (url) { state.route = url; history.replaceState(null, '', `#/${url}`) },
  exit () { leave() },
  restart () { restart(state.route) }
}
Object.assign(window, { shell })

function restart (route: string) {
  byId('layer').replaceChildren()
  state.notices = []
  drawNotices()
  screen.classList.remove('left')
  start(route)
}

/** The program is closed; WeChat would show its own list. */
function leave () {
  running()?.personHidden(true)
  screen.classList.add('left')
  byId('layer').replaceChildren(h('div', { class: 'closed' }, h('p', {}, '小程序已经关上'), h('button', { onclick: () => restart('') }, '再打开')))
}

function drawNotices () {
  const errors = state.notices.filter(({ level }) => level === 'error').length
  byId('notices').hidden = state.notices.length === 0
  byId('notices').replaceChildren(h('details', {}, h('summary', { class: errors > 0 ? 'error' : '' }, `${errors > 0 ? `${errors} 处错误` : ''}${errors > 0 && state.notices.length > errors ? '，' : ''}${state.notices.length > errors ? `${state.notices.length - errors} 处提醒` : ''}`),
    h('ul', {}, ...state.notices.map(({ level, text }) => h('li', { class: level }, text)))))
}

function choices<T> (id: string, label: string, all: [T, string][], now: () => T, choose: (value: T) => void) {
  const draw = () => byId(id).replaceChildren(h('span', {}, label), h('div', { class: 'choices', role: 'group', 'aria-label': label }, ...all.map(([value, name]) =>
    h('button', { 'aria-pressed': String(value === now()), onclick: () => { choose(value); draw() } }, name))))
  draw()
}

function controls () {
  choices('network', '网络', networks, () => state.network, network => { state.network = network; running()?.networkChanged() })
  choices('text', '字号', Object.entries(textSizes).map(([name, size]) => [size, name]), () => state.fontSize, size => { state.fontSize = size; remember('text', String(size)); running()?.fontSizeChanged() })
  byId('more').addEventListener('click', () => void menu())
  byId('close').addEventListener('click', leave)
  for (const id of ['shade', 'done']) byId(id).addEventListener('click', () => document.body.classList.remove('panel'))
}

async function menu () {
  const entries: [string, () => void][] = [['转发给朋友', () => void running()?.share()], ['重新进入小程序', () => restart('')], ...isReal() ? [['换身份、看消息、调网络', () => document.body.classList.add('panel')] as [string, () => void]] : []]
  const chosen = await askActionSheet(entries.map(([name]) => name), '#1A1D21', '')
  if (chosen !== undefined) entries[chosen]![1]()
}

async function setUpDemo () {
  const all = await people()
  const become = (person: Person) => {
    const switched = state.person !== undefined && state.person !== person
    state.person = person
    remember('as', person.id)
    drawPeople(all, person, become)
    document.body.classList.remove('panel')
    void drawInbox(person, Date.now() + state.ahead)
    if (switched) restart('')
  }
  tick(await townTime())
  become(all.find(({ id }) => id === remembered('as')) ?? all[0]!)
  onInbox(as => { if (state.person && (as === undefined || as === state.person.id)) void drawInbox(state.person, Date.now() + state.ahead) })
  const move = (to: object) => async () => {
    tick(await moveTime(to))
    running()?.fontSizeChanged() // one comes back to the program at another hour
    void drawInbox(state.person!, Date.now() + state.ahead)
  }
  byId('time-choices').replaceChildren(...([['过 1 小时', { forward: 3600_000 }], ['过 1 天', { forward: 24 * 3600_000 }], ['到下个期限', { to: 'next' }]] as const).map(([name, to]) => h('button', { onclick: move(to) }, name)))
  setInterval(() => drawTime(), 5000)
}

function tick (now: number) {
  state.ahead = now - Date.now()
  drawTime()
}

function drawTime () {
  const now = Date.now() + state.ahead
  byId('now').textContent = demo ? `${dayOf(now)}${hourOf(now)}` : ''
  byId('clock').textContent = hourOf(now)
}

/** The program's files have changed: it starts again where it was. */
function listenToChanges () {
  new EventSource('/~host/changes').addEventListener('changed', () => restart(state.route))
}

controls()
drawTime()
listenToChanges()
await (demo ? setUpDemo() : undefined)
start(state.route)
