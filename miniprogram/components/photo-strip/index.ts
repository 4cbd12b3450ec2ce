import { choosePhotos, showPhotos } from '../../platform/photos'
import { shownPhotos, type Photo, type ShownPhoto } from './view'

/**
 * Photographs: adds from camera or album (`bind:add` with paths), shows the progress of each, lets one be sent again (`bind:retry`) or taken
 * away (`bind:remove`), opens them in WeChat's viewer. Read only without `editable`.
 */
Component({
  properties: { photos: Array, editable: Boolean, max: { type: Number, value: 9 } },
  data: { shown: [] as ShownPhoto[] },
  observers: {
    photos (photos: Photo[]) { this.setData({ shown: shownPhotos(photos) }) }
  },
  methods: {
    async onAdd () {
      const paths = await choosePhotos(this.data.max - this.data.shown.length)
      if (paths.length > 0) this.triggerEvent('add', { paths })
    },
    onShow ({ currentTarget }: WechatMiniprogram.BaseEvent) {
      showPhotos(this.data.shown.map(({ src }) => src), currentTarget.dataset.src as string)
    },
    onRetry ({ currentTarget }: WechatMiniprogram.BaseEvent) { this.triggerEvent('retry', { id: currentTarget.dataset.id as string }) },
    onRemove ({ currentTarget }: WechatMiniprogram.BaseEvent) { this.triggerEvent('remove', { id: currentTarget.dataset.id as string }) }
  }
})
