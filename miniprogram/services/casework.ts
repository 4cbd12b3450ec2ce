import type { Actions, ReplyOf, SentOf } from '../../contract/actions'
import { fresh } from './cache'
import { call } from './call'

type Sent<N extends keyof Actions['casework']> = SentOf<'casework', N>
export type OfficialMatter = ReplyOf<'casework', 'get'>

/** What officials see stays in the cloud: a matter that is taken from them must be gone from their phone too. */
export const worklist = (filter: Sent<'worklist'> = {}) => fresh(() => call('casework', 'worklist', filter))
export const intakeList = (page: Sent<'intakeList'> = {}) => fresh(() => call('casework', 'intakeList', page))
export const signList = (page: Sent<'signList'> = {}) => fresh(() => call('casework', 'signList', page))
export const disciplineList = (page: Sent<'disciplineList'> = {}) => fresh(() => call('casework', 'disciplineList', page))
export const officialMatter = (matterId: string) => fresh(() => call('casework', 'get', { matterId }))

export const registerMatter = (request: Sent<'register'>) => call('casework', 'register', request)
export const routeMatter = (request: Sent<'route'>) => call('casework', 'route', request)
export const receiveMatter = (request: Sent<'receive'>) => call('casework', 'receive', request)
export const acceptMatter = (request: Sent<'accept'>) => call('casework', 'accept', request)
export const transferMatter = (request: Sent<'transfer'>) => call('casework', 'transfer', request)
export const noteProgress = (request: Sent<'note'>) => call('casework', 'note', request)
export const replyToMatter = (request: Sent<'reply'>) => call('casework', 'reply', request)
export const signPaper = (request: Sent<'sign'>) => call('casework', 'sign', request)
export const servePaper = (request: Sent<'serve'>) => call('casework', 'serve', request)
export const closeMatter = (request: Sent<'close'>) => call('casework', 'close', request)
export const takeOverAccusation = (request: Sent<'takeOver'>) => call('casework', 'takeOver', request)
export const answerAccusation = (request: Sent<'answer'>) => call('casework', 'answer', request)
export const askFiler = (request: Sent<'ask'>) => call('casework', 'ask', request)
export const recallAnswer = (request: Sent<'recall'>) => call('casework', 'recall', request)
export const recuseSelf = (request: Sent<'recuse'>) => call('casework', 'recuse', request)
export const revealIdentity = (request: Sent<'reveal'>) => call('casework', 'reveal', request)
export const refuseMatter = (request: Sent<'refuse'>) => call('casework', 'refuse', request)

/** Where a matter can be sent, which templates answer it: whoever is barred from it is in neither. */
export const destinationsOf = (matterId: string) => call('casework', 'destinations', { matterId })
export const templatesFor = (matterId: string) => call('casework', 'templates', { matterId })
export const searchMatters = (wanted: Sent<'search'>) => call('casework', 'search', wanted)
export type Destinations = ReplyOf<'casework', 'destinations'>
export type Template = ReplyOf<'casework', 'templates'>['templates'][number]
