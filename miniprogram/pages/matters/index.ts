import { entry, type EntryName } from '../../platform/entries'
import { open } from '../../platform/pages'
import { screen } from '../../platform/screen'
import { home } from '../../services/home'
import { mattersView } from './view'

screen({
  data: mattersView(),
  source: () => home,
  view: reply => mattersView(reply),

  onEntry ({ detail: { id } }: WechatMiniprogram.CustomEvent<{ id: EntryName }>) { open(entry(id).route) }
})
