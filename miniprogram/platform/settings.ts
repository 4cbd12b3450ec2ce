import { keep, kept } from './kept'

/** What the person chose on this phone; nothing of it leaves the phone. */
export interface Settings {
  /** `system` follows WeChat's own setting. */
  text: 'system' | 'normal' | 'large'
  speed: 'slow' | 'normal'
  tongue: 'mandarin' | 'sichuan' | 'cantonese'
  /** Nothing moves. */
  still: boolean
  /** False on a phone that is shared: no draft stays here. */
  drafts: boolean
}

const KEY = 'settings'
const usual: Settings = { text: 'system', speed: 'normal', tongue: 'mandarin', still: false, drafts: true }
let chosen: Settings | undefined

const all = (): Settings => chosen ??= { ...usual, ...kept<Partial<Settings>>(KEY) }

export const setting = <N extends keyof Settings>(name: N): Settings[N] => all()[name]

/** Counts at once and after a restart. */
export function choose<N extends keyof Settings> (name: N, value: Settings[N]): void {
  chosen = { ...all(), [name]: value }
  keep(KEY, chosen)
}
