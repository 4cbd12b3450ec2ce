import { readFileSync, readdirSync } from 'node:fs'
import ts from 'typescript'

/** Something that a person may read, and where it stands. */
export interface ScreenWord { file: string, text: string }

const han = /[\u4e00-\u9fff]/

export const sources = (ending: RegExp): string[] =>
  readdirSync('miniprogram', { recursive: true }).map(path => `miniprogram/${String(path).replaceAll('\\', '/')}`).filter(path => ending.test(path) && !path.includes('miniprogram_npm'))

/** All Chinese of the screens: texts and attributes of templates, string literals of scripts; comments are not read by anybody at a phone. */
export const screenWords = (): ScreenWord[] => [
  ...sources(/\.wxml$/).flatMap(file => templateWords(readFileSync(file, 'utf8')).map(text => ({ file, text }))),
  ...sources(/\.ts$/).flatMap(file => scriptWords(readFileSync(file, 'utf8')).map(text => ({ file, text })))
].filter(({ text }) => han.test(text))

export function templateWords (wxml: string): string[] {
  const bare = wxml.replace(/<!--[^]*?-->/g, '')
  const attributes = [...bare.matchAll(/="([^"]*)"/g)].flatMap(([, value]) => parts(value!))
  const texts = bare.replace(/<[^>]*>/g, '\n').split('\n').flatMap(parts)
  return [...attributes, ...texts].filter(Boolean)
}

/** What stands outside `{{ }}`, and the literals inside. A gap where something is filled in counts as one character of neither kind. */
function parts (value: string): string[] {
  const literals = [...value.matchAll(/\{\{(.*?)\}\}/g)].flatMap(([, expression]) => [...expression!.matchAll(/'([^']*)'/g)].map(([, literal]) => literal!))
  return [value.replace(/\{\{.*?\}\}/g, '◇').trim(), ...literals]
}

export function scriptWords (source: string): string[] {
  const words: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) words.push(node.text)
    if (ts.isTemplateExpression(node)) words.push([node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('◇'))
    if (!ts.isImportDeclaration(node)) ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile('x.ts', source, ts.ScriptTarget.Latest))
  return words
}
