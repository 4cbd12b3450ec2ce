import { media } from '../../contract/media'
import { cloudMediaStore } from '../core/adapters/cloud-media-store'
import { installation } from '../core/adapters/installation'
import { sharpPhotoMaker } from '../core/adapters/sharp-photo-maker'
import { cloudFiles } from '../core/adapters/storage'
import { serve } from '../core/kernel/serve'
import { routes } from './routes'

const deps = installation()

/** Cloud function `media`: takes photographs and recordings, and shows them to whoever may see their matter. */
export const main = serve(media, routes({ ...deps, files: cloudFiles, facts: cloudMediaStore(deps.db), photos: sharpPhotoMaker }), deps.context)
