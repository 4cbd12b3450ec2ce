import type { SentOf } from '../../contract/actions'
import { call } from './call'

export const takeFile = (request: SentOf<'media', 'take'>) => call('media', 'take', request)
export const sendPiece = (request: SentOf<'media', 'piece'>) => call('media', 'piece', request)
export const joinPieces = (request: SentOf<'media', 'takePieces'>) => call('media', 'takePieces', request)
/** Addresses of a matter's files, good for five minutes. */
export const fileUrls = (matterId: string, mediaIds: string[]) => call('media', 'urls', { matterId, mediaIds })
