import { dayOf, showDate } from '../../../../platform/dates'
import type { OwnMatter } from '../detail/view'

/** Nothing is preset: an empty string is no answer. */
export interface Marks { solved: string, registration: string, handling: string, words: string }

export const solutions = [{ id: 'yes', text: '解决了' }, { id: 'partly', text: '一部分' }, { id: 'no', text: '没解决' }]
export const opinions = [{ id: 'good', text: '满意' }, { id: 'fair', text: '基本满意' }, { id: 'poor', text: '不满意' }]

export const marksOf = ({ solved = '', registration = '', handling = '', words = '' }: Partial<Marks> = {}): Marks => ({ solved, registration, handling, words })

/** What was given before, and over it what is given now. */
export const changedMarks = (before: Marks | undefined, now: Marks): Marks => ({ ...marksOf(before), ...Object.fromEntries(Object.entries(now).filter(([, value]) => value !== '')) })

export const rateView = ({ subject, place, rating }: OwnMatter, now: number) => ({ subject, place, given: rating ? `${showDate(dayOf(rating.at), now)}评过，可以改` : '', rating: marksOf(rating) })
