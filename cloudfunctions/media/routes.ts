import type { media } from '../../contract/media'
import type { FileStore } from '../core/kernel/files'
import type { Secrets } from '../core/kernel/keys'
import type { MediaStore } from '../core/kernel/media'
import type { PhotoMaker } from '../core/kernel/photos'
import type { Routes } from '../core/kernel/serve'
import type { Open } from '../core/matter/command'
import type { AccessLog } from '../core/matter/ports'
import { fileUrls } from './usecases/file-urls'
import { joinPieces } from './usecases/join-pieces'
import { takeFile } from './usecases/take-file'
import { takePiece } from './usecases/take-piece'

export interface Deps {
  readonly open: Open
  readonly access: AccessLog
  readonly files: FileStore
  readonly facts: MediaStore
  readonly photos: PhotoMaker
  readonly secrets: Secrets
}

export const routes = (deps: Deps): Routes<typeof media> => ({
  take: takeFile(deps),
  piece: takePiece(deps),
  takePieces: joinPieces(deps),
  urls: fileUrls(deps)
})
