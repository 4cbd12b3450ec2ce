import { readFileSync } from 'node:fs'
import { arrows, importsOf, sourceFiles } from '../support/rooms'

test('the README draws the house as it stands: every arrow is an import, every import an arrow', () => {
  const [, picture] = /```mermaid\n(graph[\s\S]*?)```/.exec(readFileSync('README.md', 'utf8')) ?? []
  const drawn = [...(picture ?? '').matchAll(/(\w+)(?:\[[^\]]*\])? --> (\w+)/g)].map(([, from, to]) => `${from} --> ${to}`).sort()
  expect(drawn).toEqual(arrows())
})

test('a filed petition passes entry, routes, use case and domain, each once', () => {
  const files = new Set(sourceFiles())
  const way = ['cloudfunctions/petition/index.ts', 'cloudfunctions/petition/routes.ts', 'cloudfunctions/petition/usecases/submit-petition.ts', 'cloudfunctions/petition/usecases/keep-filing.ts', 'cloudfunctions/core/matter/file-matter.ts']
  for (const [n, file] of way.entries()) {
    const imported = importsOf(file, files)
    for (const later of way.slice(n + 1)) expect([file, later, imported.includes(later)]).toEqual([file, later, later === way[n + 1]])
  }
})
