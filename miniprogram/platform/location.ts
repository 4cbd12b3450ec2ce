export interface Here { latitude: number, longitude: number, /** Metres. */ accuracy: number }

/** Where the phone is, if the person allows it and it is known soon; nothing waits for it and nothing depends on it. */
export function here (): Promise<Here | undefined> {
  return new Promise(resolve => wx.getLocation({
    type: 'gcj02', isHighAccuracy: true, highAccuracyExpireTime: 4_000,
    success: ({ latitude, longitude, accuracy }) => resolve({ latitude, longitude, accuracy }),
    fail: () => resolve(undefined)
  }))
}
