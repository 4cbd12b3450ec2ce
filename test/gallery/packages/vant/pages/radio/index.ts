Page({
  data: { chosen: '1' },

  onChange ({ detail }: { detail: string }) {
    this.setData({ chosen: detail })
  }
})
