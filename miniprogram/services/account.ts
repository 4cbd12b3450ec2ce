import type { SentOf } from '../../contract/actions'
import { call } from './call'

export const saveProfile = (profile: SentOf<'account', 'saveProfile'>) => call('account', 'saveProfile', profile)
export const giveConsent = (consent: SentOf<'account', 'consent'>) => call('account', 'consent', consent)
export const listConsents = () => call('account', 'consents', {})
