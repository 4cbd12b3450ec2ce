import postcss, { type Declaration, type Root, type Rule } from 'postcss'
import selectorParser from 'postcss-selector-parser'
import type { Diagnostic } from './diagnostics'
import { useLocalIcons } from './icons'
import { plainStyle } from './preprocess'
import { resolveFile } from './resolve'
import type { Source } from './source'

/** Stands before each class of a component until the browser knows its style isolation: then it becomes a prefix, or nothing. */
export const scopeMark = '†'

/** Tags of WeChat that a style sheet may name; in the browser they are `wx-view` and so on. */
const tags = new Set(('page view scroll-view swiper swiper-item movable-area movable-view cover-view cover-image match-media page-container root-portal icon text rich-text progress ' +
  'button checkbox checkbox-group editor form input label picker picker-view picker-view-column radio radio-group slider switch textarea navigator audio image video camera ' +
  'live-player live-pusher map canvas web-view ad official-account open-data keyboard-accessory').split(' '))

/** WXSS as CSS: imports taken in, rpx as vw, tags and classes under the names that they have in the browser. */
export function compileStyle (source: Source, path: string, kind: 'page' | 'component', diagnostics: Diagnostic[]): string {
  const root = parsed(source, path, diagnostics, new Set())
  useLocalIcons(root)
  root.walkComments(comment => { comment.remove() })
  root.walkDecls(declaration => { declaration.value = plainUnits(declaration.value) })
  root.walkRules(rule => {
    if (rule.parent?.type === 'atrule' && /keyframes$/.test((rule.parent as { name?: string }).name ?? '')) return
    try {
      rule.selector = selectorInDocument(rule.selector, kind)
    } catch (error) {
      diagnostics.push({ level: 'warning', path, line: rule.source?.start?.line, message: `看不懂的选择器 ${rule.selector}（${(error as Error).message}）` })
      rule.remove()
    }
    if (kind === 'page' && rule.selectors.includes('wx-page')) rule.after(canvasOf(rule))
  })
  return root.toString()
}

function parsed (source: Source, path: string, diagnostics: Diagnostic[], above: Set<string>): Root {
  let root: Root
  try {
    root = postcss.parse(plainStyle(source, path), { from: path })
  } catch (error) {
    const { line, column, reason } = error as { line?: number, column?: number, reason?: string }
    diagnostics.push({ level: 'error', path, line, column, message: reason ?? String(error) })
    return postcss.root()
  }
  root.walkAtRules('import', rule => {
    const reference = /^(?:url\(\s*)?["']?([^"')]+)/.exec(rule.params)?.[1] ?? ''
    const found = resolveFile(source, path, reference, '.wxss')
    if (!found) diagnostics.push({ level: 'error', path, line: rule.source?.start?.line, message: `没有找到 ${reference}` })
    if (found && !above.has(found)) rule.replaceWith(parsed(source, found, diagnostics, new Set([...above, path])))
    else rule.remove()
  })
  return root
}

const onlyClasses = /^(?:\.-?[_a-z][\w-]*(?:::?(?:before|after|active|first-child|last-child|empty))*[\s>+~,]*)+$/i

/** Most selectors are classes alone and need no parser. */
function selectorInDocument (selector: string, kind: 'page' | 'component'): string {
  if (!onlyClasses.test(selector)) return selectors(kind).processSync(selector, { lossless: false })
  return kind === 'page' ? selector : selector.replace(/\./g, `.${scopeMark}`)
}

const selectors = (kind: 'page' | 'component') => selectorParser(root => {
  root.walkTags(tag => {
    if (tags.has(tag.value)) tag.value = `wx-${tag.value}`
    else if (!tag.value.includes('-') && /^[a-z]/.test(tag.value) && !/^(from|to)$/.test(tag.value)) tag.value = `x-${tag.value}`
  })
  if (kind === 'page') return
  root.walkClasses(name => { name.setPropertyWithoutEscape('value', scopeMark + name.toString().replace(/^\s*\./, '').trim()) })
  root.walkPseudos(pseudo => {
    if (pseudo.value === ':host') pseudo.replaceWith(selectorParser.attribute({ attribute: 'wx-host', operator: '=', value: scopeMark, quoteMark: '"', raws: {} }))
  })
})

/** A page's ground fills the screen however short the page is, as the canvas of a document does. */
function canvasOf (rule: Rule): Rule {
  const ground = rule.nodes.filter((node): node is Declaration => node.type === 'decl' && /^(--|background)/.test(node.prop))
  return postcss.rule({ selector: ':root', nodes: ground.map(node => node.clone()) })
}

const unit = /(url\([^)]*\)|"[^"]*"|'[^']*')|(^|[^\w#.-])(-?(?:\d*\.)?\d+)rpx\b/gi

/** `rpx` is a 750th of the screen's width; the safe area is what the drawn phone says, because a frame has none of its own. */
export function plainUnits (value: string): string {
  const units = /rpx/i.test(value) ? value.replace(unit, (_, opaque: string | undefined, before: string, number: string) => opaque ?? `${before}${vw(Number(number))}`) : value
  return units.includes('safe-area-inset') ? units.replace(/\b(?:env|constant)\(\s*(safe-area-inset-(?:top|right|bottom|left))\s*(?:,[^)]*)?\)/g, 'var(--$1)') : units
}

const vw = (rpx: number): string => `${+(rpx / 7.5).toFixed(5)}vw`
