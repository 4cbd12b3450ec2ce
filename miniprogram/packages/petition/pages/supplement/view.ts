import type { Photo } from '../../../../components/photo-strip/view'
import { showDue } from '../../../../platform/dates'
import type { Addition } from '../../../../services/supplement'
import type { OwnMatter } from '../detail/view'

export const supplementView = ({ subject, place, asked }: OwnMatter, now: number) => ({
  subject, place, asked: asked ? { text: asked.text, line: asked.until < now ? '还能补，但已影响期限' : `最好 ${showDue(asked.until, now)}前` } : null
})

export const additionView = ({ text, recordings, photos }: Addition) => ({
  text, said: text.trim() !== '' || recordings.length > 0,
  seconds: recordings.reduce((sum, { seconds = 0 }) => sum + seconds, 0),
  photos: photos.map(({ key, path, mediaId }): Photo => ({ id: key, src: path, state: mediaId === undefined ? 'kept' : 'sent' }))
})
