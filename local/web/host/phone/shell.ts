import type { Shell } from '../between'

/** The device around this frame. */
export const shell = (window.parent as unknown as { shell: Shell }).shell
