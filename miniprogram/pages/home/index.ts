import { now } from '../../platform/clock'
import { entry, type EntryName } from '../../platform/entries'
import { online } from '../../platform/network'
import { exists, open } from '../../platform/pages'
import { screen } from '../../platform/screen'
import { choose } from '../../platform/settings'
import { isLarge, look } from '../../platform/text-size'
import { dial, town } from '../../platform/town'
import { drafts } from '../../services/drafts'
import { home, type Home } from '../../services/home'
import { bigButtons, dangers, homeView } from './view'

type Chosen = WechatMiniprogram.CustomEvent<{ id: string }>
const shown = (reply: Home | undefined) => homeView(reply, drafts(), { now: now(), online: online() })

screen({
  data: { ...homeView(undefined, [], { now: 0, online: true }), large: isLarge(), buttons: bigButtons(), dangers, allNews: exists(entry('news').route) },
  source: () => home,
  view: shown,

  onShow () { this.show({ ...shown(home.kept()?.value), large: isLarge() }) },

  onTextSize () {
    choose('text', isLarge() ? 'normal' : 'large')
    this.show({ large: isLarge(), look: look() })
  },
  onPhone () { dial(town().phone) },
  onDanger ({ currentTarget }: WechatMiniprogram.BaseEvent) { dial(currentTarget.dataset.number as string) },
  onEntry ({ currentTarget }: WechatMiniprogram.BaseEvent) { open(entry(currentTarget.dataset.name as EntryName).route) },
  onOwn ({ detail: { id } }: Chosen) {
    if (id !== 'drafts') return open(entry('detail').route, { id })
    const ready = drafts().filter(draft => draft.ready)
    if (ready.length === 1) open(entry('check').route, { draft: ready[0]!.key })
    else open(entry('drafts').route)
  },
  onLecture ({ detail: { id } }: Chosen) { open(entry('lecture').route, { id }) },
  onNotice ({ detail: { id } }: Chosen) { open(entry('newsItem').route, { id }) },
  onNews () { open(entry('news').route) }
})
