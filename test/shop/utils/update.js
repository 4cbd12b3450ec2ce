export default () => {
  if (!wx.canIUse('getUpdateManager')) return
  const manager = wx.getUpdateManager()
  manager.onCheckForUpdate(() => {})
  manager.onUpdateReady(() => { wx.showModal({ title: '更新', content: '新版本好了', success: ({ confirm }) => { if (confirm) manager.applyUpdate() } }) })
}
