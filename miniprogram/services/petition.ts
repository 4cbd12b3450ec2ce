import type { Actions, ReplyOf, SentOf } from '../../contract/actions'
import { call } from './call'
import { fresh, source } from './cache'

type Sent<N extends keyof Actions['petition']> = SentOf<'petition', N>
export type Filter = NonNullable<Sent<'listMine'>['filter']>

/** 我的事项, its first page; further ones with `moreMatters`. */
export const ownMatters = (filter: Filter) => source(`mine/${filter}`, () => call('petition', 'listMine', { filter }))
export const moreMatters = (filter: Filter, cursor: string) => call('petition', 'listMine', { filter, cursor })
export const ownMatter = (matterId: string) => source(`matter/${matterId}`, () => call('petition', 'get', { matterId }))

export const submitPetition = (request: Sent<'submit'>) => call('petition', 'submit', request)
export const supplementMatter = (request: Sent<'supplement'>) => call('petition', 'supplement', request)
export const urgeMatter = (request: Sent<'urge'>) => call('petition', 'urge', request)
export const withdrawMatter = (request: Sent<'withdraw'>) => call('petition', 'withdraw', request)
export const restoreMatter = (request: Sent<'restore'>) => call('petition', 'restore', request)
export const openReply = (request: Sent<'openReply'>) => call('petition', 'openReply', request)
export const rateMatter = (request: Sent<'rate'>) => call('petition', 'rate', request)

/** 替群众登记: the person is the filer, not the worker. */
export const assistFiling = (request: Sent<'assist'>) => call('petition', 'assist', request)
export type Assisted = ReplyOf<'petition', 'assist'>

/** 保密举报: nothing of it is kept on the phone. */
export const submitSecret = (request: Sent<'submitSecret'>) => call('petition', 'submitSecret', request)
export const secretMatter = (code: string) => fresh(() => call('petition', 'getSecret', { code }))
export const supplementSecret = (request: Sent<'supplementSecret'>) => call('petition', 'supplementSecret', request)
export const withdrawSecret = (request: Sent<'withdrawSecret'>) => call('petition', 'withdrawSecret', request)
