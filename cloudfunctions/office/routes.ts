import type { office } from '../../contract/office'
import type { Routes } from '../core/kernel/serve'
import type { DirectoryStore } from '../core/people/directory'
import type { TownStore } from '../core/people/ports'
import type { NoticeStore } from '../core/people/published'
import { listChannels } from './usecases/list-channels'
import { getNotice, listNotices } from './usecases/read-notices'

export interface Deps { readonly town: TownStore, readonly notices: NoticeStore, readonly directory: DirectoryStore }

export const routes = (deps: Deps): Routes<typeof office> => ({
  notices: listNotices(deps),
  notice: getNotice(deps),
  channels: listChannels(deps)
})
