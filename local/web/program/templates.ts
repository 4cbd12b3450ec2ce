import { TmplGroup } from 'glass-easel-template-compiler'
import type { Diagnostic } from './diagnostics'
import { resolveFile } from './resolve'
import { scriptReferences, wxmlReferences } from './references'
import { separateSlots } from './slots'
import type { Source } from './source'
import { wxsToScript } from './wxs'

interface Problem { level: string, message: string, startLine: number, startColumn: number }

/** Hands event handlers and `change:` listeners of WXS to the host, which gives them their `ownerInstance`. */
const hooks = 'Q.A=wxsHost.change;Q.C=wxsHost.event;'

/**
 * Templates of one package with all that they import, as JavaScript: an expression that gives the template functions by path.
 * It expects `wxsHost`, `getRegExp` and `getDate` in scope.
 */
export function compileTemplates (source: Source, paths: string[], diagnostics: Diagnostic[]): string {
  const group = new TmplGroup()
  const scripts = new Set<string>()
  const templates = new Set<string>()
  group.setExtraRuntimeScript(hooks)

  function addScript (path: string) {
    if (scripts.has(path)) return
    scripts.add(path)
    const text = source.text(path)
    group.addScript(bare(path), wxsToScript(text))
    follow(path, scriptReferences(text), '.wxs', addScript)
  }

  function addTemplate (path: string) {
    if (templates.has(path)) return
    templates.add(path)
    const text = source.text(path)
    for (const problem of group.addTmpl(bare(path), separateSlots(text.replace(/\bwx:for-items(?=\s*=)/g, 'wx:for'))) as Problem[]) {
      if (problem.level === 'Note') continue
      diagnostics.push({ level: /Fatal|Error/.test(problem.level) ? 'error' : 'warning', path, line: problem.startLine + 1, column: problem.startColumn + 1, message: problem.message })
    }
    for (const module of group.getInlineScriptModuleNames(bare(path)) as string[]) {
      const script = group.getInlineScript(bare(path), module)
      group.setInlineScript(bare(path), module, wxsToScript(script))
      follow(path, scriptReferences(script), '.wxs', addScript)
    }
    for (const reference of wxmlReferences(text)) {
      follow(path, [reference], reference.endsWith('.wxs') ? '.wxs' : '.wxml', reference.endsWith('.wxs') ? addScript : addTemplate)
    }
  }

  function follow (from: string, references: string[], ending: string, add: (path: string) => void) {
    for (const reference of references) {
      const found = resolveFile(source, from, reference, ending)
      if (found) add(found)
      else diagnostics.push({ level: 'error', path: from, message: `没有找到 ${reference}` })
    }
  }

  for (const path of paths) addTemplate(path)
  const code = group.getTmplGenObjectGroups()
  group.free()
  return code
}

const bare = (path: string): string => path.replace(/\.(wxml|wxs)$/, '')
