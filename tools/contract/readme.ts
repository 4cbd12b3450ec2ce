import { readFileSync } from 'node:fs'
import ts from 'typescript'
import type { GenericSchema } from 'valibot'
import type { ActionTable } from '../../contract/action'
import { errors } from '../../contract/errors'
import { shapeOf } from './shape'

/** The page a newcomer reads instead of code: every function, every action, who may call it, what goes in and what comes back. */
export function contractReadme (tables: Readonly<Record<string, ActionTable>>): string {
  return [
    '# What the two sides agree on',
    '',
    'Made from the tables beside it (`npm run build` writes it, a test holds it to them). A call is `wx.cloud.callFunction({name, data: {action, data}})`;',
    'its result is `{ok: true, data}` or `{ok: false, code, message, requestId, detail?}`. `?` marks what may be left out, `…[]` a list.',
    ...Object.entries(tables).flatMap(([name, table]) => functionOf(name, table)),
    '',
    '## Refusals',
    '',
    '| code | what the person reads |',
    '|---|---|',
    ...Object.entries(errors).map(([code, words]) => `| ${code} | ${words} |`),
    ''
  ].join('\n')
}

function functionOf (name: string, table: ActionTable): string[] {
  const comments = commentsIn(`contract/${name}.ts`, name)
  return ['', `## ${name}`, '', comments.get('') ?? '', ...Object.entries(table).flatMap(([action, { roles, request, reply }]) => [
    '', `### ${name}.${action}`, '', comments.get(action) ?? '', '',
    `- who: ${roles.join(', ')}`, `- in: \`${shapeOf(request as GenericSchema)}\``, `- out: \`${shapeOf(reply as GenericSchema)}\``
  ])]
}

/** The sentences that stand over a table (under '') and over each of its actions. */
function commentsIn (file: string, table: string): Map<string, string> {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true)
  const found = new Map<string, string>()
  const comment = (node: ts.Node) => ts.getJSDocCommentsAndTags(node).map(doc => ts.getTextOfJSDocComment(doc.comment) ?? '').join(' ').replace(/\s+/g, ' ').trim()
  const visit = (node: ts.Node): void => {
    if (ts.isVariableStatement(node) && node.declarationList.declarations[0]?.name.getText() === table) {
      found.set('', comment(node))
      node.forEachChild(function inside (child): void {
        if (ts.isPropertyAssignment(child) && !found.has(child.name.getText())) found.set(child.name.getText(), comment(child))
        if (!ts.isPropertyAssignment(child)) child.forEachChild(inside)
      })
      return
    }
    node.forEachChild(visit)
  }
  visit(source)
  return found
}
