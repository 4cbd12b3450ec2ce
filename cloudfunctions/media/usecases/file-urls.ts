import type { media } from '../../../contract/media'
import { AppError } from '../../core/kernel/app-error'
import type { FileStore } from '../../core/kernel/files'
import type { MediaStore } from '../../core/kernel/media'
import type { Handler } from '../../core/kernel/serve'
import type { Open } from '../../core/matter/command'
import type { AccessLog } from '../../core/matter/ports'

interface Deps { readonly open: Open, readonly access: AccessLog, readonly files: FileStore, readonly facts: MediaStore }

/**
 * Addresses of a matter's own files, good for five minutes, for the filer and for whoever may see the matter; an official's look is
 * written down first. Errors: NOT_FOUND, also for a file that belongs to another matter.
 */
export const fileUrls = (deps: Deps): Handler<typeof media.urls> => async (call, { matterId, mediaIds }) => {
  const own = await deps.open(call, 'own', matterId).catch(() => undefined)
  const matter = own ?? await deps.open(call, 'see', matterId)
  const theirs = new Set([...matter.photos, ...matter.recordings, ...matter.supplements.flatMap(({ photos, recordings }) => [...photos, ...recordings]), ...(matter.closing?.proof ?? [])])
  if (mediaIds.some(id => !theirs.has(id))) throw new AppError('NOT_FOUND')
  if (!own) {
    const { personId = '', holdings: [holding] } = call.actor
    await deps.access.write({ matterId, personId, unitId: holding?.unitId, role: holding?.role ?? 'villager', action: 'files', at: call.now })
  }
  const facts = await deps.facts.find(mediaIds)
  const urls = await deps.files.urls(facts.map(file => file.fileId))
  return { files: facts.map((file, n) => ({ mediaId: file.id, url: urls[n] ?? '' })) }
}
