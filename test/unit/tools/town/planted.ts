import { checkTown } from '../../../../tools/town/check'
import { readFolder, type Raw } from '../../../../tools/town/folder'
import type { Mistake } from '../../../../tools/town/mistake'

export const TODAY = '2026-05-04'

/* eslint-disable @typescript-eslint/no-explicit-any -- a test spoils JSON at will */
export type Files = Record<string, any>

const sound = JSON.stringify(readFolder('town').raw)

/** The sample town's files, fresh for one test to spoil. */
export const freshFiles = (): Files => JSON.parse(sound) as Files

export const entry = (files: Files, file: string, id: string): any => {
  const found = (files[file] as any[]).find(item => item.id === id)
  if (!found) throw new Error(`${file} has no ${id}`)
  return found
}

export const without = (files: Files, file: string, gone: (item: any) => boolean): void => {
  const kept = (files[file] as any[]).filter(item => !gone(item))
  if (kept.length === files[file].length) throw new Error(`nothing to take out of ${file}`)
  files[file] = kept
}

export const check = (files: Files): Mistake[] => checkTown(files as Raw, TODAY)
