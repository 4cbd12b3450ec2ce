Page({
  data: { path: '' },
  draw () {
    this.createSelectorQuery().select('#poster').fields({ node: true, size: true }).exec(([{ node, width, height }]) => {
      const { pixelRatio } = wx.getWindowInfo()
      node.width = width * pixelRatio
      node.height = height * pixelRatio
      const context = node.getContext('2d')
      context.scale(pixelRatio, pixelRatio)
      context.fillStyle = '#fa4126'
      context.fillRect(0, 0, width, height)
      const image = node.createImage()
      image.onload = () => {
        context.drawImage(image, 10, 10, 40, 40)
        context.fillStyle = '#ffffff'
        context.font = '16px sans-serif'
        context.fillText('小店', 60, 30)
        wx.canvasToTempFilePath({ canvas: node, success: ({ tempFilePath }) => this.setData({ path: tempFilePath }) })
      }
      image.src = '/images/a.png'
    })
  },
  keep () { wx.saveImageToPhotosAlbum({ filePath: this.data.path, success: () => wx.showToast({ title: '存好了' }) }) }
})
