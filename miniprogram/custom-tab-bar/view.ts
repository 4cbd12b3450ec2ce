import { exists } from '../platform/pages'

export interface Tab { route: string, text: string, icon: string }

const tabs: (Tab & { officials?: boolean })[] = [
  { route: 'pages/home/index', text: '首页', icon: 'home' },
  { route: 'pages/learn/index', text: '学法', icon: 'book-open' },
  { route: 'pages/matters/index', text: '办事', icon: 'catalog' },
  { route: 'pages/work/index', text: '工作', icon: 'work', officials: true },
  { route: 'pages/me/index', text: '我的', icon: 'user' }
]

/** Villagers have four, officials 工作 too; hiding a tab is a comfort, the server decides. */
export const tabsFor = (official: boolean): Tab[] =>
  tabs.filter(tab => exists(tab.route) && (official || !tab.officials)).map(({ route, text, icon }) => ({ route, text, icon }))
