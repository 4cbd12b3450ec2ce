const LONGEST = 2_560
const QUALITY = 80

/** Camera or album; nothing when the person turned back. */
export function choosePhotos (count: number): Promise<string[]> {
  return new Promise(resolve => wx.chooseMedia({
    count, mediaType: ['image'], sourceType: ['album', 'camera'], sizeType: ['compressed'],
    success: ({ tempFiles }) => resolve(tempFiles.map(({ tempFilePath }) => tempFilePath)),
    fail: () => resolve([])
  }))
}

/** The same picture, at most so many pixels wide; as it is where it cannot be made smaller. */
export function smallerPhoto (path: string, width = LONGEST, quality = QUALITY): Promise<string> {
  return new Promise(resolve => wx.compressImage({
    src: path, quality, compressedWidth: width,
    success: ({ tempFilePath }) => resolve(tempFilePath),
    fail: () => resolve(path)
  }))
}

/** In WeChat's own viewer. */
export const showPhotos = (urls: string[], current: string): void => { wx.previewImage({ urls, current }) }
