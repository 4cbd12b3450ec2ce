/** What stays on this phone: WeChat gives a mini-program 10 MB, 1 MB a key. */
export function kept<T> (key: string): T | undefined {
  try {
    const value = wx.getStorageSync<T | ''>(key)
    return value === '' ? undefined : value
  } catch {
    return undefined
  }
}

/** False when the phone has no room: then the old value stands. */
export function keep (key: string, value: unknown): boolean {
  try {
    wx.setStorageSync(key, value)
    return true
  } catch {
    return false
  }
}

export function forget (key: string): void {
  try {
    wx.removeStorageSync(key)
  } catch { /* it is not there either way */ }
}

export const keptKeys = (prefix: string): string[] => wx.getStorageInfoSync().keys.filter(key => key.startsWith(prefix))
