import { posix } from 'node:path'
import { scriptReferences, wxmlReferences, wxssReferences } from './references'
import { resolveFile } from './resolve'
import type { Source } from './source'

const references: Record<string, (text: string) => string[]> = { '.wxml': wxmlReferences, '.wxss': wxssReferences, '.less': wxssReferences, '.scss': wxssReferences, '.wxs': scriptReferences }

/** The text of a template, style sheet or WXS file with all that it takes in: what its compiled form depends on. */
export function deepText (source: Source, path: string, seen = new Set<string>()): string {
  if (seen.has(path) || !source.has(path)) return ''
  seen.add(path)
  const text = source.text(path)
  const ending = posix.extname(path)
  const targets = (references[ending]?.(text) ?? []).map(reference => resolveFile(source, path, reference, posix.extname(reference) || ending))
  return text + targets.map(target => target ? deepText(source, target, seen) : '').join('')
}
