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
