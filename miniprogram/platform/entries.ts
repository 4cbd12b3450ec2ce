import { exists } from './pages'

/** Something that can be begun from a tab page. */
export interface Entry { route: string, text: string, icon: string, sub?: string }

const petition = (page: string): string => `packages/petition/pages/${page}/index`
const learn = (page: string): string => `packages/learn/pages/${page}/index`
const me = (page: string): string => `packages/me/pages/${page}/index`

/** Every entry of the villagers' tab pages and the page that it needs. */
const entries = {
  speak: { route: petition('start'), text: '说事情', icon: 'microphone-1', sub: '说话就能提交' },
  reception: { route: 'packages/reception/pages/days/index', text: '约领导接待', icon: 'calendar' },
  learn: { route: 'pages/learn/index', text: '学法律', icon: 'book-open' },
  report: { route: petition('report'), text: '随手报', icon: 'camera', sub: '路灯、电线、路面，拍一张就行' },
  mine: { route: petition('mine'), text: '我的事项', icon: 'catalog' },
  detail: { route: petition('detail'), text: '这件事', icon: 'catalog' },
  check: { route: petition('check'), text: '核对', icon: 'edit' },
  reply: { route: petition('reply'), text: '书面答复', icon: 'chat-bubble' },
  drafts: { route: petition('drafts'), text: '草稿', icon: 'edit' },
  mediation: { route: petition('mediation'), text: '我的调解', icon: 'user-talk' },
  secretCheck: { route: petition('secret-check'), text: '凭回执码查', icon: 'lock-on' },
  join: { route: petition('join'), text: '加入共同事项', icon: 'usergroup' },
  channels: { route: 'packages/notice/pages/channels/index', text: '办事渠道', icon: 'institution' },
  news: { route: 'packages/notice/pages/news/index', text: '全部公布', icon: 'notification' },
  newsItem: { route: 'packages/notice/pages/news-item/index', text: '镇里公布', icon: 'notification' },
  search: { route: learn('search'), text: '查法律', icon: 'search' },
  topic: { route: learn('topic'), text: '主题', icon: 'book-open' },
  lesson: { route: learn('lesson'), text: '普法文章', icon: 'book-open' },
  quiz: { route: learn('quiz'), text: '答题', icon: 'help-circle', sub: '一次 5 题，不计时' },
  lectures: { route: learn('lectures'), text: '法治讲堂', icon: 'calendar', sub: '报名、签到、问主讲人' },
  lecture: { route: learn('lecture'), text: '本周讲堂', icon: 'book-open' },
  bookings: { route: 'packages/reception/pages/mine/index', text: '我的预约', icon: 'calendar' },
  messages: { route: me('messages'), text: '消息', icon: 'notification' },
  favourites: { route: learn('favourites'), text: '收藏', icon: 'star', sub: '没网也能看' },
  reminders: { route: me('reminders'), text: '提醒设置', icon: 'time' },
  settings: { route: me('settings'), text: '大字和朗读', icon: 'textbox' },
  privacy: { route: me('privacy'), text: '我的信息和隐私', icon: 'browse' },
  help: { route: me('help'), text: '帮助', icon: 'help-circle' }
} satisfies Record<string, Entry>

export type EntryName = keyof typeof entries

export const entry = (name: EntryName): Entry => entries[name]

/** Those whose page is there, as rows to choose from. */
export const presentEntries = (names: EntryName[]): (Entry & { id: EntryName })[] =>
  names.filter(name => exists(entries[name].route)).map(name => ({ id: name, ...entry(name) }))
