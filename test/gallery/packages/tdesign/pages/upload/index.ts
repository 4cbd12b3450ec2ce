interface File { url: string, name: string, type: string, status?: string, percent?: number }

Page({
  data: {
    types: ['image'],
    files: [
      { url: '/images/square.svg', name: '一', type: 'image' },
      { url: '/images/square.svg', name: '二', type: 'image', status: 'loading', percent: 68 },
      { url: '/images/square.svg', name: '三', type: 'image', status: 'failed' }
    ] as File[]
  },

  onAdd ({ detail }: WechatMiniprogram.CustomEvent<{ files: File[] }>) {
    this.setData({ files: detail.files })
  },

  onRemove ({ detail }: WechatMiniprogram.CustomEvent<{ index: number }>) {
    this.setData({ files: this.data.files.filter((_, index) => index !== detail.index) })
  }
})
