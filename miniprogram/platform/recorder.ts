import { online } from './network'
import { speechPlugin } from './plugin'
import { setting } from './settings'

const PIECE = 30_000
const WHOLE = 180_000

/** A recorded piece: the sound is what counts, the words are a help and may be missing. */
export interface Piece { path: string, seconds: number, text: string }
/** Why recording ended: the person said so, three minutes are over, the microphone is not allowed, the last piece broke off. */
export type Ending = 'done' | 'full' | 'denied' | 'broken'

export interface Heard {
  /** Words as they are recognised, of the piece that is running. */
  words (text: string): void
  piece (piece: Piece): void
  ended (why: Ending): void
}

export interface Recording { stop (): void }

/** What records one piece after the other: WeChat's speech plug-in where it answers, else the microphone alone. */
interface Machine {
  start (): void
  stop (): void
  listen (on: { words (text: string): void, stopped (piece: Piece): void, failed (): void }): void
}

/** The plug-in keeps no sound of a piece that it could not recognise: after one such piece only the microphone is used. */
let trusted = true

/** Records in pieces of 30 seconds until it is stopped, three minutes at most. What was recorded before something went wrong is there already. */
export function record (heard: Heard): Recording {
  const recognises = trusted && online() && speechPlugin() !== undefined
  const machine = recognises ? recognising() : listening()
  let recorded = 0
  let stopping = false

  machine.listen({
    words: text => heard.words(text),
    stopped (piece) {
      recorded += piece.seconds * 1000
      if (piece.path) heard.piece(piece)
      if (stopping) return heard.ended('done')
      if (recorded >= WHOLE - 500) return heard.ended('full')
      machine.start()
    },
    failed () {
      if (recognises) trusted = false
      wx.getSetting({
        success: ({ authSetting }) => heard.ended(authSetting['scope.record'] === false ? 'denied' : 'broken'),
        fail: () => heard.ended('broken')
      })
    }
  })
  machine.start()
  return { stop () { stopping = true; machine.stop() } }
}

const tongues = { mandarin: 'zh_CN', sichuan: 'sichuanhua', cantonese: 'zh_HK' }

function recognising (): Machine {
  const manager = speechPlugin()!.getRecordRecognitionManager()
  return {
    start: () => manager.start({ duration: PIECE, lang: tongues[setting('tongue')] }),
    stop: () => manager.stop(),
    listen ({ words, stopped, failed }) {
      manager.onStart = () => {}
      manager.onRecognize = ({ result }) => words(result)
      manager.onStop = ({ result, tempFilePath, duration }) => stopped({ path: tempFilePath, seconds: duration / 1000, text: result })
      manager.onError = failed
    }
  }
}

function listening (): Machine {
  const manager = wx.getRecorderManager()
  return {
    start: () => manager.start({ duration: PIECE, format: 'mp3', sampleRate: 16_000, numberOfChannels: 1, encodeBitRate: 48_000 }),
    stop: () => manager.stop(),
    listen ({ stopped, failed }) {
      manager.onStop(({ tempFilePath, duration }) => stopped({ path: tempFilePath, seconds: duration / 1000, text: '' }))
      manager.onError(failed)
    }
  }
}
