import { now } from '../../platform/clock'
import { entry, type EntryName } from '../../platform/entries'
import { open } from '../../platform/pages'
import { screen } from '../../platform/screen'
import { lastPlace, learning } from '../../services/learn'
import { learnView } from './view'

type Chosen = WechatMiniprogram.CustomEvent<{ id: string }>

screen({
  data: learnView(undefined, undefined, 0),
  source: () => learning,
  view: reply => learnView(reply, lastPlace(), now()),

  onShow () { this.show(learnView(learning.kept()?.value, lastPlace(), now())) },

  onSearch () { open(entry('search').route) },
  onTopic ({ currentTarget }: WechatMiniprogram.BaseEvent) { open(entry('topic').route, { topic: currentTarget.dataset.topic as string }) },
  onLast ({ detail: { id } }: Chosen) { open(entry('lesson').route, { id }) },
  onLecture ({ detail: { id } }: Chosen) { open(entry('lecture').route, { id }) },
  onEntry ({ detail: { id } }: WechatMiniprogram.CustomEvent<{ id: EntryName }>) { open(entry(id).route) }
})
