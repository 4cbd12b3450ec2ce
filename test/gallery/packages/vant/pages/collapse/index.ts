Page({
  data: { open: ['1'] },

  onChange ({ detail }: { detail: string[] }) {
    this.setData({ open: detail })
  }
})
