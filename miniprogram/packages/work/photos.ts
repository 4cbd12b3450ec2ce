import { keepFile } from '../../platform/files'
import { newKey } from '../../platform/keys'
import { smallerPhoto } from '../../platform/photos'
import { upload } from '../../services/upload'

/** A photograph that shows what was done, on the phone until the page is sent. */
export interface Proof { id: string, src: string, state: 'kept' | 'sending' | 'sent' | 'failed', mediaId?: string }

/** Made smaller and kept beside what was typed. */
export async function proofOf (path: string): Promise<Proof> {
  const id = await newKey()
  return { id, src: keepFile(await smallerPhoto(path), id) ?? path, state: 'kept' }
}

/** Puts it into the cloud; one that did not go says so and can be sent again. */
export async function sendProof (proof: Proof): Promise<Proof> {
  try {
    return { ...proof, mediaId: await upload({ key: proof.id, path: proof.src, kind: 'photo' }), state: 'sent' }
  } catch {
    return { ...proof, state: 'failed' }
  }
}
