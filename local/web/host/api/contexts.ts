import { builtinsBelow, type Builtin } from '../builtin/builtin'
import type { Caller } from '../phone/engine'
import { currentCaller } from '../phone/stack'

function named (id: string, component?: Caller): Builtin | undefined {
  const root = (component ?? currentCaller())?._$.getShadowRoot()
  for (const view of root ? builtinsBelow(root) : []) if (view.comp.id === id) return view
  return undefined
}

/** Objects that steer a player: asked of the component each time, because the page may draw it later. */
const steering = (methods: string[]) => (id: string, component?: Caller) =>
  Object.fromEntries(methods.map(method => [method, (...args: unknown[]) => (named(id, component)?.exposed() as Record<string, (...args: unknown[]) => unknown> | null)?.[method]?.(...args)]))

export const contexts = {
  createVideoContext: steering(['play', 'pause', 'stop', 'seek', 'sendDanmu', 'playbackRate', 'requestFullScreen', 'exitFullScreen', 'showStatusBar', 'hideStatusBar', 'requestBackgroundPlayback', 'exitBackgroundPlayback', 'exitPictureInPicture']),
  createAudioContext: steering(['setSrc', 'play', 'pause', 'seek'])
}
