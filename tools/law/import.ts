import { existsSync } from 'node:fs'
import { readFile, readdir, stat } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import type { Statute } from '../../cloudfunctions/learn/domain/statute'
import { parseStatute, type Line, type Parsed } from './parse-statute'
import { readDocx } from './read-docx'

export interface Refused { readonly file: string, readonly line: number, readonly reason: string }
export interface Imported { readonly statutes: readonly Statute[], readonly refused: readonly Refused[] }

const endings = ['.md', '.docx']

/** Reads statutes from files and folders. A file is taken whole or refused with every reason found in it. */
export async function importStatutes (paths: readonly string[]): Promise<Imported> {
  const statutes: Statute[] = [], refused: Refused[] = []
  for (const file of (await Promise.all(paths.map(filesOf))).flat()) {
    const parsed = await readStatute(file)
    if ('refused' in parsed) refused.push(...parsed.refused.map(({ line, reason }) => ({ file, line, reason })))
    else if (statutes.some(({ name }) => name === parsed.statute.name)) refused.push({ file, line: 1, reason: `已经有一部叫「${parsed.statute.name}」的` })
    else statutes.push(parsed.statute)
  }
  return { statutes, refused }
}

/** A folder's statutes by name; its README tells about the folder and is none. */
async function filesOf (path: string): Promise<string[]> {
  if (!existsSync(path) || !(await stat(path)).isDirectory()) return [path]
  const names = (await readdir(path)).filter(name => endings.includes(extname(name).toLowerCase()) && !/^(readme|~\$)/i.test(name))
  return names.sort().map(name => join(path, name))
}

async function readStatute (file: string): Promise<Parsed> {
  const refuse = (reason: string): Parsed => ({ refused: [{ line: 1, reason }] })
  const ending = extname(file).toLowerCase()
  if (!existsSync(file)) return refuse('没有这个文件')
  if (!endings.includes(ending)) return refuse('只认 .md 和 .docx')
  try {
    const bytes = await readFile(file)
    return parseStatute(basename(file, extname(file)), ending === '.docx' ? readDocx(bytes) : markdownLines(bytes))
  } catch (fault) {
    return refuse(fault instanceof Error ? fault.message : '读不出来')
  }
}

function markdownLines (bytes: Buffer): Line[] {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  return text.split(/\r?\n/).map((text, index) => ({ text, line: index + 1 }))
}
