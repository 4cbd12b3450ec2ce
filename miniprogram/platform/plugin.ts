/** WeChat's speech plug-in (同声传译), where the town's account has it. It is out of maintenance and stops early on some phones, so nothing depends on it. */
interface SpeechPlugin {
  textToSpeech (options: { lang: string, tts: boolean, content: string, success: (result: { filename: string }) => void, fail: () => void }): void
  getRecordRecognitionManager (): SpeechManager
}

/** Records and recognises at once. */
export interface SpeechManager {
  start (options: { duration: number, lang: string }): void
  stop (): void
  onStart: () => void
  onRecognize: (heard: { result: string }) => void
  onStop: (heard: { result: string, tempFilePath: string, duration: number }) => void
  onError: () => void
}

declare const requirePlugin: (name: string) => SpeechPlugin

let found: SpeechPlugin | undefined | null = null

export function speechPlugin (): SpeechPlugin | undefined {
  if (found === null) {
    try {
      const plugin = requirePlugin('WechatSI')
      found = 'textToSpeech' in plugin ? plugin : undefined
    } catch {
      found = undefined
    }
  }
  return found
}
