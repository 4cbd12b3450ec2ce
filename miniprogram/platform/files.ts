/** Files that must outlive the program: a draft's photographs and recordings. WeChat gives a user's folder of 200 MB; what is chosen or recorded lies in a temporary place. */
const folder = (): string => `${wx.env.USER_DATA_PATH}/drafts`

/** The file's place in the drafts folder, or undefined where the phone has no room for it. */
export function keepFile (temporary: string, name: string): string | undefined {
  const disk = wx.getFileSystemManager()
  const to = `${folder()}/${name}${/\.\w+$/.exec(temporary)?.[0] ?? ''}`
  try {
    makeFolder(disk)
    disk.copyFileSync(temporary, to)
    return to
  } catch {
    return undefined
  }
}

function makeFolder (disk: WechatMiniprogram.FileSystemManager) {
  try {
    disk.accessSync(folder())
  } catch {
    disk.mkdirSync(folder(), true)
  }
}

export function hasFile (path: string): boolean {
  try {
    wx.getFileSystemManager().accessSync(path)
    return true
  } catch {
    return false
  }
}

export function dropFile (path: string): void {
  wx.getFileSystemManager().unlink({ filePath: path, fail: () => {} })
}
