import sharp from 'sharp'
import { AppError } from '../kernel/app-error'
import type { PhotoMaker } from '../kernel/photos'

const SIDE = 2_048
const PIXELS = 50_000_000
const decoders: ReadonlyArray<(bytes: Buffer) => boolean> = [
  bytes => bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff,
  bytes => bytes.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])),
  bytes => bytes.subarray(0, 4).toString('latin1') === 'RIFF' && bytes.subarray(8, 12).toString('latin1') === 'WEBP'
]

/** Photographs by sharp. The first bytes decide what is decoded at all, so that no SVG, PDF or video loader is ever reached. */
export const sharpPhotoMaker: PhotoMaker = {
  async remake (bytes) {
    if (bytes.length < 16 || !decoders.some(fits => fits(bytes))) throw new AppError('FILE_REJECTED')
    try {
      const { data, info } = await sharp(bytes, { limitInputPixels: PIXELS, failOn: 'error', animated: false })
        .rotate().resize(SIDE, SIDE, { fit: 'inside', withoutEnlargement: true }).flatten({ background: '#ffffff' })
        .jpeg({ quality: 80, mozjpeg: false }).toBuffer({ resolveWithObject: true })
      return { content: data, width: info.width, height: info.height }
    } catch (fault) {
      throw new AppError(/pixel limit/i.test(String(fault)) ? 'FILE_TOO_BIG' : 'FILE_REJECTED')
    }
  }
}
