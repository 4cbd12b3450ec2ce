import { files } from '../phone/program-files'
import { authorised } from './authorisation'
import { Refusal, text } from './call'

type Listener = (event?: object) => void

/** `onX` and `offX` for each of a player's events. */
function events (names: string[]) {
  const listeners = new Map<string, Set<Listener>>(names.map(name => [name, new Set()]))
  const methods = Object.fromEntries(names.flatMap(name => [
    [`on${name}`, (listener: Listener) => { listeners.get(name)!.add(listener) }],
    [`off${name}`, (listener?: Listener) => { if (listener) listeners.get(name)!.delete(listener); else listeners.get(name)!.clear() }]
  ]))
  return { methods, emit: (name: string, event?: object) => listeners.get(name)?.forEach(listener => listener(event)) }
}

const domEvents: Record<string, string> = { canplay: 'Canplay', play: 'Play', pause: 'Pause', ended: 'Ended', timeupdate: 'TimeUpdate', waiting: 'Waiting', seeking: 'Seeking', seeked: 'Seeked' }
const plain = ['autoplay', 'loop', 'volume', 'playbackRate', 'currentTime'] as const

/** `wx.createInnerAudioContext()` and the background player: an audio element behind WeChat's names. */
export function createInnerAudioContext () {
  const audio = new Audio()
  const { methods, emit } = events([...Object.values(domEvents), 'Stop', 'Error', 'Prev', 'Next'])
  let src = ''
  let startTime = 0
  for (const [type, name] of Object.entries(domEvents)) audio.addEventListener(type, () => emit(name))
  audio.addEventListener('error', () => { if (src) emit('Error', { errCode: 10003, errMsg: `play audio fail: ${src}` }) })
  const context = {
    ...methods,
    obeyMuteSwitch: true, referrerPolicy: 'no-referrer', title: '', epname: '', singer: '', coverImgUrl: '',
    play () { void audio.play().catch((error: Error) => emit('Error', { errCode: 10001, errMsg: error.message })) },
    pause () { audio.pause() },
    stop () { audio.pause(); audio.currentTime = startTime; emit('Stop') },
    seek (position: number) { audio.currentTime = position },
    destroy () { audio.pause(); audio.removeAttribute('src'); src = '' },
    get src () { return src },
    set src (path: string) { src = path; audio.src = files.url(path) },
    get startTime () { return startTime },
    set startTime (seconds: number) { startTime = seconds; audio.currentTime = seconds },
    get duration () { return Number.isFinite(audio.duration) ? audio.duration : 0 },
    get paused () { return audio.paused },
    get buffered () { return audio.buffered.length > 0 ? audio.buffered.end(audio.buffered.length - 1) : 0 }
  }
  for (const name of plain) Object.defineProperty(context, name, { get: () => audio[name], set: (value: never) => { audio[name] = value }, enumerable: true })
  return context
}

let background: ReturnType<typeof createInnerAudioContext> | undefined
/** There is one; it plays as soon as it has something to play. */
export const getBackgroundAudioManager = () => background ??= Object.assign(createInnerAudioContext(), { autoplay: true })

const recorderEvents = ['Start', 'Stop', 'Pause', 'Resume', 'Error', 'FrameRecorded', 'InterruptionBegin', 'InterruptionEnd']
let recorder: ReturnType<typeof makeRecorder> | undefined

/** `wx.getRecorderManager()`: the microphone through MediaRecorder. The file is what the browser records (webm or mp4), whatever format was asked for. */
export const getRecorderManager = () => recorder ??= makeRecorder()

function makeRecorder () {
  const { methods, emit } = events(recorderEvents)
  let running: MediaRecorder | undefined
  let timer = 0
  const failed = (error: unknown) => emit('Error', { errMsg: `operateRecorder:fail ${error instanceof Error ? error.message : String(error)}` })

  async function start ({ duration = 60_000 }: { duration?: number } = {}) {
    if (running && running.state !== 'inactive') return failed('is recording or paused')
    try {
      await authorised('scope.record')
      const stream = await navigator.mediaDevices.getUserMedia({ audio: true }).catch((error: Error) => { throw new Refusal(`auth deny ${error.message}`) })
      record(stream, Math.min(duration, 600_000))
    } catch (error) {
      failed(error)
    }
  }

  function record (stream: MediaStream, duration: number) {
    const parts: Blob[] = []
    const began = performance.now()
    running = new MediaRecorder(stream)
    running.ondataavailable = ({ data }) => parts.push(data)
    running.onstart = () => emit('Start', {})
    running.onpause = () => emit('Pause', {})
    running.onresume = () => emit('Resume', {})
    running.onstop = () => {
      stream.getTracks().forEach(track => track.stop())
      const blob = new Blob(parts, { type: text(parts[0]?.type, 'audio/webm') })
      void files.temporary(blob, '').then(tempFilePath => emit('Stop', { tempFilePath, duration: performance.now() - began, fileSize: blob.size }))
    }
    running.start()
    timer = window.setTimeout(stop, duration)
  }

  function stop () {
    clearTimeout(timer)
    if (running && running.state !== 'inactive') running.stop()
  }

  return { ...methods, start: (options?: object) => void start(options), stop, pause: () => running?.pause(), resume: () => running?.resume() }
}

export const sound = {
  createInnerAudioContext, getBackgroundAudioManager, getRecorderManager,
  getAvailableAudioSources: () => Promise.resolve({ errMsg: 'getAvailableAudioSources:ok', audioSources: ['auto', 'mic'] })
}
