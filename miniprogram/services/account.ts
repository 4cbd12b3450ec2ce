import type { SentOf } from '../../contract/actions'
import { fresh, source } from './cache'
import { call } from './call'

export const saveProfile = (profile: SentOf<'account', 'saveProfile'>) => call('account', 'saveProfile', profile)
export const giveConsent = (consent: SentOf<'account', 'consent'>) => call('account', 'consent', consent)
export const consents = source('consents', () => call('account', 'consents', {}))

/** 消息, its first page; further ones with `moreMessages`. */
export const messages = source('messages', () => call('account', 'messages', {}))
export const moreMessages = (cursor: string) => call('account', 'messages', { cursor })
export const readMessages = (request: SentOf<'account', 'readMessages'>) => call('account', 'readMessages', request)

/** Who looked at what is mine; nothing of it stays on the phone. */
export const accessLog = (matterId?: string) => fresh(() => call('account', 'accessLog', { matterId }))
export const moreAccessLog = (cursor: string, matterId?: string) => call('account', 'accessLog', { cursor, matterId })

export const exportMine = (cursor?: string) => call('account', 'exportMine', { cursor })
export const eraseMine = (key: string) => call('account', 'erase', { key })

export const reminders = source('reminders', () => call('account', 'reminders', {}))
export const setReminders = (wanted: SentOf<'account', 'setReminders'>) => call('account', 'setReminders', wanted)
