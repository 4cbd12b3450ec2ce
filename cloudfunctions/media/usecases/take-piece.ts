import type { media } from '../../../contract/media'
import { keyed, type Secrets } from '../../core/kernel/keys'
import type { Handler } from '../../core/kernel/serve'
import type { MediaStore } from '../../core/kernel/media'

const HOUR = 3_600_000

/** Keeps one piece of a photograph for a confidential filing; swept after an hour. Nothing of it says who sent it. */
export const takePiece = (deps: { facts: MediaStore, secrets: Secrets }): Handler<typeof media.piece> =>
  async (call, request) => {
    await deps.facts.addPiece(pieceKey(deps.secrets, request.key), request.index, request.data, Math.ceil(call.now / HOUR) * HOUR + HOUR)
    return { index: request.index }
  }

export const pieceKey = (secrets: Secrets, commandKey: string): string => keyed(secrets.pepper, 'pieces', commandKey)
