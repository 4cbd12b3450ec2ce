interface Found { node: { getContext: (type: '2d') => { arc: (x: number, y: number, radius: number, from: number, to: number) => void, fill: () => void } }, width: number, height: number }

Page({
  onReady () {
    this.createSelectorQuery().select('#canvas').fields({ node: true, size: true }).exec(([found]: [Found]) => {
      const { node, width, height } = found
      Object.assign(node, { width, height })
      const context = node.getContext('2d')
      context.arc(width / 2, height / 2, 30, 0, 7)
      context.fill()
    })
    const old = wx.createCanvasContext('old')
    old.setFillStyle('#0B5CAD')
    old.fillRect(10, 10, 60, 60)
    old.draw()
  }
})
