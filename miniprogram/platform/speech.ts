import { inPieces } from './sentences'
import { speechPlugin } from './plugin'
import { setting } from './settings'

/** Something that is being read aloud. */
export interface Saying { stop (): void }
export interface Listeners { /** Which piece begins. */ sentence (index: number): void, ended (): void }

/** One voice: reads one piece, then calls back; the returned function silences it. */
type Voice = (piece: string, slow: boolean, then: (well: boolean) => void) => () => void

/** Whether this phone can read aloud at all; where it cannot, no button offers it. */
export const canSay = (): boolean => voice() !== undefined

/** Reads a text piece by piece until it is over, stopped, or the voice fails. */
export function say (text: string, { sentence, ended }: Listeners): Saying {
  const pieces = inPieces(text)
  const reads = voice()
  let silence = () => {}
  let stopped = false

  function next (index: number) {
    const piece = pieces[index]
    if (stopped || piece === undefined || !reads) return ended()
    sentence(index)
    silence = reads(piece, setting('speed') === 'slow', well => {
      if (!stopped) next(well ? index + 1 : pieces.length)
    })
  }
  next(0)
  return { stop () { stopped = true; silence() } }
}

function voice (): Voice | undefined {
  if (speechPlugin()) return fromPlugin
  return browserVoice() ? fromBrowser : undefined
}

const fromPlugin: Voice = (piece, slow, then) => {
  const sound = wx.createInnerAudioContext()
  sound.onEnded(() => { sound.destroy(); then(true) })
  sound.onError(() => { sound.destroy(); then(false) })
  speechPlugin()!.textToSpeech({
    lang: 'zh_CN', tts: true, content: piece,
    success: ({ filename }) => { sound.src = filename; sound.playbackRate = slow ? 0.75 : 1; sound.play() },
    fail: () => then(false)
  })
  return () => sound.destroy()
}

/** Outside WeChat, on a machine of one's own, the browser has a voice. */
interface BrowserSpeech { getVoices (): { lang: string }[], speak (words: object): void, cancel (): void }
declare const speechSynthesis: BrowserSpeech | undefined
declare const SpeechSynthesisUtterance: new (text: string) => { lang: string, rate: number, onend: () => void, onerror: () => void }

const browserVoice = (): BrowserSpeech | undefined =>
  typeof speechSynthesis !== 'undefined' && speechSynthesis.getVoices().some(({ lang }) => lang.startsWith('zh')) ? speechSynthesis : undefined

const fromBrowser: Voice = (piece, slow, then) => {
  const words = Object.assign(new SpeechSynthesisUtterance(piece), { lang: 'zh-CN', rate: slow ? 0.75 : 1, onend: () => then(true), onerror: () => then(false) })
  browserVoice()?.speak(words)
  return () => browserVoice()?.cancel()
}
