import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Mistake } from './mistake'
import { carried, files, folders } from './schema/files'

/** A town's folder as it was read: path inside the folder -> parsed JSON. */
export type Raw = Readonly<Record<string, unknown>>

/** Reads every file that belongs to a town; what is no JSON is told and left out. */
export function readFolder (dir: string): { raw: Raw, mistakes: Mistake[] } {
  const raw: Record<string, unknown> = {}
  const mistakes: Mistake[] = []
  for (const path of pathsOf(dir)) {
    const text = readFileSync(join(dir, path), 'utf8')
    try {
      raw[path] = JSON.parse(text)
    } catch (error) {
      mistakes.push({ file: path, entry: '', what: `不是完整的 JSON，${spotOf(error, text)}读不下去`, todo: '看那里是不是多了或少了逗号、引号、括号' })
    }
  }
  return { raw, mistakes }
}

function pathsOf (dir: string): string[] {
  const inFolders = Object.keys(folders).flatMap(folder => existsSync(join(dir, folder))
    ? readdirSync(join(dir, folder)).filter(name => name.endsWith('.json')).sort().map(name => `${folder}/${name}`)
    : [])
  return [...[...Object.keys(files), ...carried].filter(path => existsSync(join(dir, path))), ...inFolders]
}

function spotOf (error: unknown, text: string): string {
  const position = /position (\d+)/.exec(String(error))?.[1]
  const line = position === undefined ? text.split('\n').length : text.slice(0, Number(position)).split('\n').length
  return `第 ${line} 行`
}
