Page({
  data: { words: '' },

  onChange ({ detail }: { detail: string }) {
    this.setData({ words: detail })
  }
})
