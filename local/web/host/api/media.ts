import { files } from '../phone/program-files'
import { shell } from '../phone/shell'
import { api, family, number, Refusal, text } from './call'

/** The browser's own way to choose files: the camera where a phone has one. Given up, it says so. */
function choose (accept: string, several: boolean, camera: boolean): Promise<File[]> {
  const input = document.createElement('input')
  Object.assign(input, { type: 'file', accept, multiple: several, hidden: true })
  if (camera) input.setAttribute('capture', 'environment')
  input.setAttribute('aria-label', '选择文件')
  document.body.append(input)
  return new Promise<File[]>((resolve, reject) => {
    input.addEventListener('change', () => resolve([...input.files ?? []]))
    input.addEventListener('cancel', () => reject(new Refusal('cancel')))
    input.click()
  }).finally(() => input.remove())
}

const onlyCamera = (sources: unknown): boolean => Array.isArray(sources) && sources.length === 1 && sources[0] === 'camera'

async function kept (file: File) {
  const tempFilePath = await files.temporary(file, file.name)
  return { tempFilePath, size: file.size, type: file.type, name: file.name }
}

async function imageSize (path: string): Promise<{ width: number, height: number, type: string }> {
  const blob = await files.blob(path)
  const bitmap = await createImageBitmap(blob).catch(() => { throw new Refusal('not an image') })
  return { width: bitmap.width, height: bitmap.height, type: blob.type.replace('image/', '') }
}

function videoSize (path: string): Promise<{ width: number, height: number, duration: number }> {
  const video = document.createElement('video')
  video.preload = 'metadata'
  return new Promise((resolve, reject) => {
    video.onloadedmetadata = () => resolve({ width: video.videoWidth, height: video.videoHeight, duration: video.duration })
    video.onerror = () => reject(new Refusal('not a video'))
    video.src = files.url(path)
  })
}

/** Draws an image again, smaller or in another quality. */
async function compress (path: string, quality: number, wanted: { width?: number, height?: number }): Promise<string> {
  const bitmap = await createImageBitmap(await files.blob(path)).catch(() => { throw new Refusal('not an image') })
  const scale = Math.min(1, (wanted.width ?? bitmap.width) / bitmap.width, (wanted.height ?? bitmap.height) / bitmap.height)
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(bitmap.width * scale)
  canvas.height = Math.round(bitmap.height * scale)
  canvas.getContext('2d')!.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  const blob = await new Promise<Blob | null>(resolve => canvas.toBlob(resolve, 'image/jpeg', quality / 100))
  if (!blob) throw new Refusal('image is too large')
  return files.temporary(blob, 'a.jpg')
}

export const media = {
  ...family({
    async chooseImage ({ count = 9, sourceType }) {
      const chosen = await Promise.all((await choose('image/*', number(count) > 1, onlyCamera(sourceType))).slice(0, number(count)).map(kept))
      return { tempFilePaths: chosen.map(({ tempFilePath }) => tempFilePath), tempFiles: chosen.map(({ tempFilePath, size }) => ({ path: tempFilePath, size })) }
    },

    async chooseMedia ({ count = 9, mediaType = ['image', 'video'], sourceType }) {
      const kinds = mediaType as string[]
      const video = kinds.includes('video') || kinds.includes('mix')
      const accept = [...kinds.includes('image') || kinds.includes('mix') ? ['image/*'] : [], ...video ? ['video/*'] : []].join(',')
      const chosen = await Promise.all((await choose(accept, number(count) > 1, onlyCamera(sourceType))).slice(0, number(count)).map(kept))
      const tempFiles = await Promise.all(chosen.map(async ({ tempFilePath, size, type }) =>
        type.startsWith('video') ? { tempFilePath, size, fileType: 'video', ...await videoSize(tempFilePath), thumbTempFilePath: '' } : { tempFilePath, size, fileType: 'image' }))
      const types = new Set(tempFiles.map(({ fileType }) => fileType))
      return { tempFiles, type: types.size > 1 ? 'mix' : [...types][0], failedCount: 0 }
    },

    async chooseVideo ({ sourceType }) {
      const [file] = await choose('video/*', false, onlyCamera(sourceType))
      const { tempFilePath, size } = await kept(file!)
      return { tempFilePath, size, ...await videoSize(tempFilePath) }
    },

    async chooseMessageFile ({ count = 1, type = 'all', extension }) {
      const accept = Array.isArray(extension) ? extension.map(ending => `.${String(ending)}`).join(',') : { image: 'image/*', video: 'video/*' }[text(type)] ?? ''
      const chosen = await Promise.all((await choose(accept, number(count) > 1, false)).slice(0, number(count)).map(kept))
      return { tempFiles: chosen.map(({ tempFilePath, size, name, type }) => ({ path: tempFilePath, size, name, type: type.split('/')[0], time: Math.floor(Date.now() / 1000) })) }
    },

    async getImageInfo ({ src }) {
      const size = await imageSize(text(src))
      return { ...size, path: /^https?:/.test(text(src)) ? await files.temporary(await files.blob(text(src)), text(src)) : text(src), orientation: 'up' }
    },
    getVideoInfo: async ({ src }) => ({ ...await videoSize(text(src)), size: (await files.blob(text(src))).size, orientation: 'up', type: 'mp4', fps: 30, bitrate: 0 }),
    compressImage: async ({ src, quality = 80, compressedWidth, compressedHeight }) => ({
      tempFilePath: await compress(text(src), number(quality), { width: compressedWidth as number | undefined, height: compressedHeight as number | undefined })
    }),

    previewImage: ({ urls, current }) => {
      const all = (urls ?? []) as string[]
      shell.preview(all.map(url => files.url(url)), typeof current === 'number' ? current : Math.max(0, all.indexOf(text(current))))
    },
    previewMedia: ({ sources, current = 0 }) => shell.preview((sources as { url: string }[]).map(({ url }) => files.url(url)), number(current)),
    closeMediaPreview: () => shell.preview([], 0),
    saveImageToPhotosAlbum: async ({ filePath }) => download(await files.blob(text(filePath)), text(filePath)),
    openDocument: async ({ filePath, fileType }) => {
      const blob = await files.blob(text(filePath)).catch(() => { throw new Refusal('file doesn\'t exist') })
      download(blob, `${text(filePath)}${fileType && !text(filePath).includes(`.${text(fileType)}`) ? `.${text(fileType)}` : ''}`)
    }
  }),
  chooseContact: api('chooseContact', async () => {
    const { confirmed, fields } = await shell.ask({ title: '选择联系人', fields: [{ name: 'displayName', label: '姓名' }, { name: 'phoneNumber', label: '电话' }], confirm: '选好了', cancel: '取消' })
    if (!confirmed) throw new Refusal('cancel')
    return fields
  })
}

/** What WeChat would open or keep on the phone, the browser downloads. */
function download (blob: Blob, path: string) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = path.split('/').at(-1) ?? ''
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
