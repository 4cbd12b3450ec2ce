import { keep, kept } from './kept'

/** Whom one can call: the number stands on every page with a form and on every error. */
export interface Town { name: string, phone: string, hours: string }

const KEY = 'town'
/** Before the town was ever heard of, the country's own line for citizens. */
const unknown: Town = { name: '', phone: '12345', hours: '' }

export const town = (): Town => kept<Town>(KEY) ?? unknown

export const rememberTown = (known: Town): void => { keep(KEY, known) }

/** Asks the phone to dial; the person may still say no. */
export const dial = (phone: string): void => { wx.makePhoneCall({ phoneNumber: phone, fail: () => {} }) }
