/** Tells its host once it has been seen. */
module.exports = Behavior({
  properties: { watched: { type: Boolean, value: false } },
  data: { seen: false },
  lifetimes: {
    ready () {
      if (!this.data.watched) return
      this.observer = this.createIntersectionObserver({ thresholds: [0.5] })
      this.observer.relativeToViewport({ bottom: 0 }).observe('.goods-card', ({ intersectionRatio, id }) => {
        if (intersectionRatio < 0.5 || this.data.seen) return
        this.setData({ seen: true })
        this.triggerEvent('seen', { id })
        this.observer.disconnect()
      })
    },
    detached () { if (this.observer) this.observer.disconnect() }
  }
})
