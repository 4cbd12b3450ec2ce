/** WeChat's own question about the privacy guide, before the first personal field. False where the person said no; true where an old WeChat does not ask. */
export function agreedToPrivacy (): Promise<boolean> {
  return new Promise(resolve => {
    if (!wx.requirePrivacyAuthorize) return resolve(true)
    wx.requirePrivacyAuthorize({ success: () => resolve(true), fail: () => resolve(false) })
  })
}

export const showPrivacyGuide = (): void => { wx.openPrivacyContract({}) }
