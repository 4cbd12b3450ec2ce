/** A photograph of a form: where it lies, and how far it is on its way. */
export interface Photo { id: string, src: string, state: 'kept' | 'sending' | 'sent' | 'failed', percent?: number }
export interface ShownPhoto extends Photo { words: string, label: string, ink: string }

const words: Record<Photo['state'], (photo: Photo) => string> = {
  kept: () => '存好了',
  sending: ({ percent }) => percent === undefined ? '正在传…' : `正在传 ${percent}%`,
  sent: () => '传好了',
  failed: () => '没传上'
}

/** Each photograph with its own words, and what a screen reader says of it. */
export const shownPhotos = (photos: Photo[]): ShownPhoto[] => photos.map((photo, index) => ({
  ...photo, words: words[photo.state](photo), label: `照片 ${index + 1}，共 ${photos.length}，${words[photo.state](photo)}，点开放大`,
  ink: photo.state === 'sent' ? 'green' : photo.state === 'failed' ? 'red' : ''
}))
