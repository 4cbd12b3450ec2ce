import { entry, type EntryName } from '../../platform/entries'
import { open } from '../../platform/pages'
import { screen } from '../../platform/screen'
import { home } from '../../services/home'
import { meView } from './view'

screen({
  data: meView(),
  source: () => home,
  view: reply => meView(reply),

  onEntry ({ detail: { id } }: WechatMiniprogram.CustomEvent<{ id: EntryName }>) { open(entry(id).route) }
})
